/** Saved searches evaluated record by record. */
package org.opportunityfunnel.testkit.search;
