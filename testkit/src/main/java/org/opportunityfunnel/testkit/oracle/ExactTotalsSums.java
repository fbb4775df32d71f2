package org.opportunityfunnel.testkit.oracle;

import java.math.BigInteger;

/**
 * The sums of a totals report; the components are those of {@link
 * org.opportunityfunnel.api.engine.TotalsSums} and mean the same.
 */
public record ExactTotalsSums(
    BigInteger count,
    BigInteger complete,
    BigInteger won,
    BigInteger valueComplete,
    BigInteger valueWon,
    BigInteger secondsToWin) {}
