package org.opportunityfunnel.reports.internal.answer;

import java.time.temporal.ChronoUnit;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.api.report.ReportMeta;
import org.opportunityfunnel.reports.internal.plan.ReportPlan;

/**
 * A report that answers equal requests. Its figures stay; what it says of the time follows the
 * requests. Thread-safe.
 */
final class Kept<R> {
  private final Calculation<R> calculation;
  private final long bytes;
  private volatile R report;

  Kept(Calculation<R> calculation, R report) {
    this.calculation = calculation;
    this.bytes = calculation.bytes(report);
    this.report = report;
  }

  long bytes() {
    return bytes;
  }

  /**
   * The report as of the plan's time: to the second if it includes that, else to the minute, which
   * is what pictures show. The same object as before as long as that is the same.
   */
  R at(ReportPlan plan) {
    R present = report;
    if (isAt(calculation.meta(present), plan)) {
      return present;
    }
    R next = calculation.with(present, plan.meta());
    report = next;
    return next;
  }

  private static boolean isAt(ReportMeta meta, ReportPlan plan) {
    ChronoUnit unit =
        plan.include().contains(Include.META) ? ChronoUnit.SECONDS : ChronoUnit.MINUTES;
    return meta.asOf().truncatedTo(unit).equals(plan.meta().asOf().truncatedTo(unit));
  }
}
