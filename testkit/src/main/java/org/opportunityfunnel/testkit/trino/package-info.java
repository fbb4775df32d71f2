/** A real Trino of two nodes, where there is a JDK that runs it. */
package org.opportunityfunnel.testkit.trino;
