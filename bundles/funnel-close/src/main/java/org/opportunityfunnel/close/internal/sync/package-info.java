/** What is in Close, brought here: first all of it, then what is new. */
package org.opportunityfunnel.close.internal.sync;
