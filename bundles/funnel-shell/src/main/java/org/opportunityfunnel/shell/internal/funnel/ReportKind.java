package org.opportunityfunnel.shell.internal.funnel;

/** The two reports. */
public enum ReportKind {
  STAGES,
  TOTALS
}
