/** What the archives hold, and what is known to be wrong with it. */
package org.opportunityfunnel.bill;
