/**
 * The naive oracle: the report specification sentence by sentence, obviously right rather than
 * fast.
 */
package org.opportunityfunnel.testkit.oracle;
