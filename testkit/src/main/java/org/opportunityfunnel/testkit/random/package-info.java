/** Seeded random organizations and requests. */
package org.opportunityfunnel.testkit.random;
