package org.opportunityfunnel.engine.columnar.internal.build;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;

/** The places of all statuses of a catalog's pipelines. */
final class StatusBook {
  private final Map<String, StatusPlace> places = new HashMap<>();

  StatusBook(Catalog catalog) {
    int pipeline = 0;
    for (Pipeline one : catalog.pipelines()) {
      for (StatusType type : StatusType.values()) {
        add(pipeline, type, one.statuses(type));
      }
      pipeline++;
    }
  }

  private void add(int pipeline, StatusType type, List<Status> statuses) {
    for (int order = 0; order < statuses.size(); order++) {
      places.putIfAbsent(statuses.get(order).id(), new StatusPlace(pipeline, type, order));
    }
  }

  /** The place of that status; null if no pipeline has it. */
  StatusPlace place(String statusId) {
    return places.get(statusId);
  }
}
