package org.opportunityfunnel.engine.columnar.internal.build;

/**
 * Bounds what any sum over some of the rows can come to, to prove that plain additions are safe.
 */
final class Magnitude {
  private long values;
  private long weighted;
  private long seconds;

  void add(Row row) {
    values = plus(values, row.value);
    weighted = plus(weighted, row.weighted);
    seconds = plus(seconds, last(row) - row.start);
  }

  private static long last(Row row) {
    long last = row.firstSeen;
    if (!row.steps.isEmpty()) {
      last = Math.max(last, row.steps.lastSecond());
    }
    return row.versions.isEmpty() ? last : Math.max(last, row.versions.lastSecond());
  }

  /** The sum of a bound and an absolute amount; the greatest long once it does not fit. */
  private static long plus(long bound, long amount) {
    long absolute = amount == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(amount);
    return absolute > Long.MAX_VALUE - bound ? Long.MAX_VALUE : bound + absolute;
  }

  /**
   * What no sum of annualized values, expected values or times exceeds, whatever its sign; the
   * greatest long if one can leave 64 bits.
   */
  long bound() {
    return Math.max(values, Math.max(weighted, seconds));
  }
}
