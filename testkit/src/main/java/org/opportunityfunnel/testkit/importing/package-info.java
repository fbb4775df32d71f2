/** Records as import files: written in every shape that is allowed, and read simply. */
package org.opportunityfunnel.testkit.importing;
