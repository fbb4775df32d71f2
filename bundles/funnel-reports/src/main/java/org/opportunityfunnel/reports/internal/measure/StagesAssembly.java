package org.opportunityfunnel.reports.internal.measure;

import java.util.List;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.StagesReport.UserStages;
import org.opportunityfunnel.reports.internal.plan.ReportPlan;

/** The stages report from an engine's sums. */
public final class StagesAssembly {
  private StagesAssembly() {}

  /**
   * The answer; its aggregations are the sum over its users.
   *
   * @throws ArithmeticException if a figure does not fit 64 bits
   */
  public static StagesReport assemble(Catalog catalog, ReportPlan plan, List<UserStageSums> found) {
    StageRow stages = new StageRow(plan.pipeline());
    List<UserStageSums> rows =
        UserRows.arrange(found, UserStageSums::userId, plan.named(), stages::zero);
    UserStageSums all = rows.stream().reduce(stages.zero(null), stages::plus);
    UserNames names = new UserNames(catalog);
    List<UserStages> data =
        rows.stream()
            .map(row -> new UserStages(row.userId(), names.of(row.userId()), stages.measures(row)))
            .toList();
    return new StagesReport(stages.measures(all), data, plan.include(), plan.meta());
  }
}
