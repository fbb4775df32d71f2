package org.opportunityfunnel.rest.internal.report;

/** Which of the two reports. */
public enum ReportKind {
  STAGES("stages"),
  TOTALS("totals");

  private final String word;

  ReportKind(String word) {
    this.word = word;
  }

  /** What paths and file names call it. */
  String word() {
    return word;
  }
}
