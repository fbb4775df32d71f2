package org.opportunityfunnel.testkit.oracle;

import java.math.BigInteger;

/**
 * The sums of one won stage; the components are those of {@link
 * org.opportunityfunnel.api.engine.WonSums} and mean the same.
 */
public record ExactWonSums(BigInteger count, BigInteger value, BigInteger weightedValue) {}
