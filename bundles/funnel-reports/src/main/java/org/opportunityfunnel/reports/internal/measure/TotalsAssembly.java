package org.opportunityfunnel.reports.internal.measure;

import java.util.List;
import org.opportunityfunnel.api.engine.TotalsSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.report.TotalsReport;
import org.opportunityfunnel.api.report.TotalsReport.UserTotals;
import org.opportunityfunnel.reports.internal.plan.ReportPlan;

/** The totals report from an engine's sums. */
public final class TotalsAssembly {
  private TotalsAssembly() {}

  /**
   * The answer; its aggregations are the sum over its users.
   *
   * @throws ArithmeticException if a figure does not fit 64 bits
   */
  public static TotalsReport assemble(
      Catalog catalog, ReportPlan plan, List<UserTotalsSums> found) {
    List<UserTotalsSums> rows =
        UserRows.arrange(
            found,
            UserTotalsSums::userId,
            plan.named(),
            user -> new UserTotalsSums(user, TotalsSums.ZERO));
    TotalsSums all =
        rows.stream().map(UserTotalsSums::sums).reduce(TotalsSums.ZERO, TotalsSums::plus);
    UserNames names = new UserNames(catalog);
    List<UserTotals> data =
        rows.stream()
            .map(
                row ->
                    new UserTotals(
                        row.userId(), names.of(row.userId()), TotalsDerivation.of(row.sums())))
            .toList();
    return new TotalsReport(TotalsDerivation.of(all), data, plan.include(), plan.meta());
  }
}
