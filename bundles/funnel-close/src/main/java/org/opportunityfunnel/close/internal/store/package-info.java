/** The store, which comes and goes. */
package org.opportunityfunnel.close.internal.store;
