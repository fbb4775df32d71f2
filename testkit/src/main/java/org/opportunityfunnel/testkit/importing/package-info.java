/** Import folders: writing, and reading them simply. */
package org.opportunityfunnel.testkit.importing;
