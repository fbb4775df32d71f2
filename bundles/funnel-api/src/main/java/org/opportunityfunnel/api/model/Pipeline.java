package org.opportunityfunnel.api.model;

import java.util.List;
import java.util.Objects;

/**
 * A pipeline with its statuses in order. No member is null. The order of the active statuses gives
 * their ranks 0 … A-1; a status belongs to one pipeline only.
 */
public record Pipeline(String id, String name, List<Status> statuses) {
  public Pipeline {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    statuses = List.copyOf(statuses);
  }

  /** The statuses of that type, in the pipeline's order. */
  public List<Status> statuses(StatusType type) {
    return statuses.stream().filter(status -> status.type() == type).toList();
  }
}
