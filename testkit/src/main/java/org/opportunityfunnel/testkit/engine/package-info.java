/** The oracle as an engine, and what it takes to compare one with another. */
package org.opportunityfunnel.testkit.engine;
