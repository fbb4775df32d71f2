/** An in-memory store. */
package org.opportunityfunnel.testkit.store;
