/** A platform that has its own deals and brings them as a store. */
package org.opportunityfunnel.itest.platform.store;
