package org.opportunityfunnel.testkit.oracle;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;

/** Sums that never overflow. */
final class Sum {

  private Sum() {}

  static BigInteger count(List<Subject> subjects) {
    return BigInteger.valueOf(subjects.size());
  }

  static BigInteger of(List<Subject> subjects, Function<Subject, BigInteger> measure) {
    return subjects.stream().map(measure).reduce(BigInteger.ZERO, BigInteger::add);
  }

  static BigInteger value(List<Subject> subjects) {
    return of(subjects, Subject::annualized);
  }

  static BigInteger weighted(List<Subject> subjects) {
    return of(subjects, Subject::expected);
  }
}
