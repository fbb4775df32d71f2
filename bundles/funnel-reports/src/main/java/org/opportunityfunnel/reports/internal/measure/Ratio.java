package org.opportunityfunnel.reports.internal.measure;

/** The rates of a report. */
final class Ratio {
  private Ratio() {}

  /**
   * Part ÷ whole, unrounded: null when the count that both belong to is 0, otherwise 0 when the
   * whole is 0 (report.md 4). Never the negative zero, which would show as such in an answer.
   */
  static Double of(long part, long whole, long count) {
    if (count == 0) {
      return null;
    }
    return part == 0 || whole == 0 ? 0.0 : (double) part / (double) whole;
  }
}
