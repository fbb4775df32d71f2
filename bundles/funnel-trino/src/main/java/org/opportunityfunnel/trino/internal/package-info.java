/** Trino as a data source. */
package org.opportunityfunnel.trino.internal;
