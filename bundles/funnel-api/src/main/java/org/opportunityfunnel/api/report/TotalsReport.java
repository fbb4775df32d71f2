package org.opportunityfunnel.api.report;

import java.util.List;
import java.util.Set;

/**
 * The answer to a totals request.
 *
 * @param data one entry a user, in the order of the answer
 * @param include which extra blocks were asked for; a face shows no others
 */
public record TotalsReport(
    TotalsMeasures aggregations, List<UserTotals> data, Set<Include> include, ReportMeta meta) {
  public TotalsReport {
    data = List.copyOf(data);
    include = Set.copyOf(include);
  }

  /**
   * One user's totals.
   *
   * @param userId null for opportunities that belong to nobody
   * @param userName null if the user is not known, or nobody
   */
  public record UserTotals(String userId, String userName, TotalsMeasures totals) {}
}
