/** Organizations in Close, and how it is known that something comes from them. */
package org.opportunityfunnel.close.internal.account;
