/** Data of any size for benchmarks. */
package org.opportunityfunnel.testkit.years;
