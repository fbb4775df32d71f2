package org.opportunityfunnel.testkit.contract;

import java.math.BigInteger;
import java.util.stream.Stream;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleRequest;

/** How large the sums of a request could become on any way of adding them up. */
record Magnitudes(Oracle oracle, OracleRequest request) {
  private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

  /** Whether values of both signs, added up without their signs, fit 64 bits. */
  boolean allFit() {
    BigInteger values =
        oracle.inReport(request).stream()
            .flatMap(subject -> Stream.of(subject.annualized(), subject.expected()))
            .map(BigInteger::abs)
            .reduce(BigInteger.ZERO, BigInteger::add);
    return values.compareTo(LARGEST) <= 0;
  }
}
