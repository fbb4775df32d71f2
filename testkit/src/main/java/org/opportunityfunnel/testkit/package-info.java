/**
 * What the tests of all modules share: the oracle and its command line, samples, random cases, the
 * contract of engines.
 */
package org.opportunityfunnel.testkit;
