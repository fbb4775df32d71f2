package org.opportunityfunnel.query.internal.reading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Reads numbers: up to 20 digits before the decimal point, more than any sum of money has, and up
 * to 18 after it, so that every database can bind them. They come without trailing zeros and never
 * with a negative scale.
 */
public final class Numbers {
  private static final int DIGITS_BEFORE = 20;
  private static final int DIGITS_AFTER = 18;

  private final Findings findings;

  public Numbers(Findings findings) {
    this.findings = findings;
  }

  /** The value as a number; empty if it is none, which is noted. */
  public Optional<BigDecimal> read(Object value, String path) {
    if (!(value instanceof Number number)) {
      findings.add(path, "must be a number, not " + Said.type(value));
      return Optional.empty();
    }
    Optional<BigDecimal> exact = exact(number).flatMap(Numbers::plain);
    if (exact.isEmpty()) {
      findings.add(
          path,
          "must be a number of at most "
              + DIGITS_BEFORE
              + " digits before and "
              + DIGITS_AFTER
              + " after the decimal point");
    }
    return exact;
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

  private static boolean isInBounds(BigDecimal decimal) {
    // Both are known without writing the number out, which may take gigabytes.
    long digitsBefore = (long) decimal.precision() - decimal.scale();
    return decimal.signum() == 0
        || digitsBefore <= DIGITS_BEFORE && decimal.scale() <= DIGITS_AFTER;
  }

  /** The number as stores bind it; empty if it has too many digits. */
  public static Optional<BigDecimal> plain(BigDecimal decimal) {
    if (!isInBounds(decimal)) {
      return Optional.empty();
    }
    BigDecimal stripped = decimal.stripTrailingZeros();
    return Optional.of(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
  }
}
