/** Close's lists, read to their ends while they change. */
package org.opportunityfunnel.close.internal.list;
