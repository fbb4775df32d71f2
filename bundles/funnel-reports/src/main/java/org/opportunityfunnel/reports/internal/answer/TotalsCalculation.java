package org.opportunityfunnel.reports.internal.answer;

import org.opportunityfunnel.api.report.ReportMeta;
import org.opportunityfunnel.api.report.TotalsReport;
import org.opportunityfunnel.reports.internal.engine.ReadyEngine;
import org.opportunityfunnel.reports.internal.measure.TotalsAssembly;
import org.opportunityfunnel.reports.internal.plan.ReportPlan;

/** The totals report. */
public final class TotalsCalculation implements Calculation<TotalsReport> {
  private static final long REPORT = 700;
  private static final long USER = 280;

  @Override
  public Class<TotalsReport> type() {
    return TotalsReport.class;
  }

  @Override
  public TotalsReport compute(ReadyEngine engine, ReportPlan plan) {
    return TotalsAssembly.assemble(engine.view().catalog(), plan, engine.totals(plan.query()));
  }

  @Override
  public ReportMeta meta(TotalsReport report) {
    return report.meta();
  }

  @Override
  public TotalsReport with(TotalsReport report, ReportMeta meta) {
    return new TotalsReport(report.aggregations(), report.data(), report.include(), meta);
  }

  @Override
  public long bytes(TotalsReport report) {
    return REPORT + report.data().size() * USER;
  }
}
