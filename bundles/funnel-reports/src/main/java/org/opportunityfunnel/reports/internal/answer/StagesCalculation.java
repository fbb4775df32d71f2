package org.opportunityfunnel.reports.internal.answer;

import org.opportunityfunnel.api.report.ReportMeta;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.reports.internal.engine.ReadyEngine;
import org.opportunityfunnel.reports.internal.measure.StagesAssembly;
import org.opportunityfunnel.reports.internal.plan.ReportPlan;

/** The stages report. */
public final class StagesCalculation implements Calculation<StagesReport> {
  private static final long REPORT = 500;
  private static final long USER = 120;

  /** Of the record, its boxed rates and its outcomes. */
  private static final long STAGE = 250;

  @Override
  public Class<StagesReport> type() {
    return StagesReport.class;
  }

  @Override
  public StagesReport compute(ReadyEngine engine, ReportPlan plan) {
    return StagesAssembly.assemble(engine.view().catalog(), plan, engine.stages(plan.query()));
  }

  @Override
  public ReportMeta meta(StagesReport report) {
    return report.meta();
  }

  @Override
  public StagesReport with(StagesReport report, ReportMeta meta) {
    return new StagesReport(report.aggregations(), report.data(), report.include(), meta);
  }

  @Override
  public long bytes(StagesReport report) {
    long stages = report.aggregations().size();
    return REPORT + stages * STAGE + report.data().size() * (USER + stages * STAGE);
  }
}
