package org.opportunityfunnel.api.report;

import java.util.List;
import java.util.Set;

/**
 * The answer to a stages request: the active stages in order, then the won ones.
 *
 * @param data one entry a user, in the order of the answer
 * @param include which extra blocks were asked for; a face shows no others
 */
public record StagesReport(
    List<StageMeasures> aggregations,
    List<UserStages> data,
    Set<Include> include,
    ReportMeta meta) {
  public StagesReport {
    aggregations = List.copyOf(aggregations);
    data = List.copyOf(data);
    include = Set.copyOf(include);
  }

  /**
   * One user's stages.
   *
   * @param userId null for opportunities that belong to nobody
   * @param userName null if the user is not known, or nobody
   */
  public record UserStages(String userId, String userName, List<StageMeasures> stages) {
    public UserStages {
      stages = List.copyOf(stages);
    }
  }
}
