/** Close's API, asked patiently. */
package org.opportunityfunnel.close.internal.client;
