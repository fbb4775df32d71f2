/** Base tables in a database of any kind, filled with the records of a store. */
package org.opportunityfunnel.engine.sql.internal.harness;
