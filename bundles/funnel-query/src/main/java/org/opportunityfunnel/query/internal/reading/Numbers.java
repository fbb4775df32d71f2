package org.opportunityfunnel.query.internal.reading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Reads numbers of any size. Equal ones come equal: without trailing zeros. */
public final class Numbers {
  /** Whole numbers with more zeros at their end are not written out, which may take gigabytes. */
  private static final int MOST_ZEROS = 40;

  private final Findings findings;

  public Numbers(Findings findings) {
    this.findings = findings;
  }

  /** The value as a number; empty if it is none, which is noted. */
  public Optional<BigDecimal> read(Object value, String path) {
    Optional<BigDecimal> exact =
        value instanceof Number number ? exact(number).map(Numbers::normal) : Optional.empty();
    if (exact.isEmpty()) {
      findings.add(path, "must be a number, not " + Said.type(value));
    }
    return exact;
  }

  /** Without trailing zeros, and without an exponent unless that is large. */
  public static BigDecimal normal(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 && stripped.scale() >= -MOST_ZEROS
        ? stripped.setScale(0)
        : stripped;
  }

  private static Optional<BigDecimal> exact(Number number) {
    if (number instanceof BigDecimal decimal) {
      return Optional.of(decimal);
    }
    if (number instanceof BigInteger integer) {
      return Optional.of(new BigDecimal(integer));
    }
    if (number instanceof Double || number instanceof Float) {
      return Double.isFinite(number.doubleValue())
          ? Optional.of(new BigDecimal(number.toString()))
          : Optional.empty();
    }
    return Optional.of(BigDecimal.valueOf(number.longValue()));
  }
}
