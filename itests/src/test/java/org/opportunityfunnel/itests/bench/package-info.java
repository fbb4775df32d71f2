/** Programs that print how fast engines and servers are; see docs/benchmarks.md. */
package org.opportunityfunnel.itests.bench;
