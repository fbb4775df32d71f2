package org.opportunityfunnel.api.engine;

import java.util.List;

/**
 * One user's sums of a stages report.
 *
 * @param userId null for opportunities that belong to nobody
 * @param active one entry an active status of the pipeline, in its order
 * @param won one entry a won status of the pipeline, in its order
 */
public record UserStageSums(String userId, List<StageSums> active, List<WonSums> won) {
  public UserStageSums {
    active = List.copyOf(active);
    won = List.copyOf(won);
  }
}
