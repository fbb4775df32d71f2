package org.opportunityfunnel.reports.internal.answer;

import org.opportunityfunnel.api.report.ReportMeta;
import org.opportunityfunnel.reports.internal.engine.ReadyEngine;
import org.opportunityfunnel.reports.internal.plan.ReportPlan;

/** How one kind of report is made, and what has to be known to keep it. Stateless. */
public interface Calculation<R> {

  Class<R> type();

  /**
   * The report.
   *
   * @throws ArithmeticException if a figure does not fit 64 bits
   */
  R compute(ReadyEngine engine, ReportPlan plan);

  ReportMeta meta(R report);

  /** The same report with other words on how it was made. */
  R with(R report, ReportMeta meta);

  /** About how many bytes of memory the report takes. */
  long bytes(R report);
}
