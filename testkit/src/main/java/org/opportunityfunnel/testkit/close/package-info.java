/**
 * Close's API as its documentation tells it, over an account in memory that changes while it is
 * read, and with the faults that a client meets.
 */
package org.opportunityfunnel.testkit.close;
