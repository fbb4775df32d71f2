/** The engine that computes reports inside a database. */
package org.opportunityfunnel.engine.sql.internal;
