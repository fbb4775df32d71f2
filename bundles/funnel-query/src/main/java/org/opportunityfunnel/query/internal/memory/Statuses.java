package org.opportunityfunnel.query.internal.memory;

import java.util.HashMap;
import java.util.Map;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.Status;

/** The statuses that a pipeline has, by ID. */
final class Statuses {
  private final Map<String, Known> known = new HashMap<>();

  Statuses(Catalog catalog) {
    for (Pipeline pipeline : catalog.pipelines()) {
      pipeline.statuses().forEach(status -> known.put(status.id(), new Known(status, pipeline)));
    }
  }

  /** The status with its pipeline; null if it was deleted. */
  Known of(String statusId) {
    return known.get(statusId);
  }

  record Known(Status status, Pipeline pipeline) {}
}
