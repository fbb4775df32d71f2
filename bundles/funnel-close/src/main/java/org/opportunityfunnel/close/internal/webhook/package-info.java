/** Close's webhook: deliveries are checked, joined, stored, and only then acknowledged. */
package org.opportunityfunnel.close.internal.webhook;
