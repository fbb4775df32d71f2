package org.opportunityfunnel.testkit.oracle;

import java.math.BigInteger;

/**
 * The sums of one active stage; the components are those of {@link
 * org.opportunityfunnel.api.engine.StageSums} and mean the same.
 */
public record ExactStageSums(
    BigInteger count,
    BigInteger value,
    BigInteger weightedValue,
    BigInteger converted,
    BigInteger valueConverted,
    BigInteger weightedValueConverted,
    BigInteger advanced,
    BigInteger valueAdvanced,
    BigInteger lost,
    BigInteger valueLost,
    BigInteger left,
    BigInteger valueLeft,
    BigInteger open,
    BigInteger valueOpen,
    BigInteger timed,
    BigInteger secondsToAdvance) {}
