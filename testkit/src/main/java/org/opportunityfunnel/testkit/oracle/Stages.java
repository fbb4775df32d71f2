package org.opportunityfunnel.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;

/** A pipeline as the report sees it. */
record Stages(Pipeline pipeline) {

  /** "Its active statuses, in the pipeline's order, have ranks 0 … A-1." */
  List<Status> active() {
    return ofType(StatusType.ACTIVE);
  }

  List<Status> won() {
    return ofType(StatusType.WON);
  }

  /**
   * "The report's stages are the active statuses in order, then the won statuses in order; lost
   * statuses are no stage."
   */
  List<Status> all() {
    List<Status> stages = new ArrayList<>(active());
    stages.addAll(won());
    return stages;
  }

  /** "Call an entry in when its status belongs to the pipeline, out when it belongs to another." */
  boolean isIn(Entry entry) {
    return typeOf(entry).isPresent();
  }

  /** The type of the entry's status; empty if the entry is out. */
  Optional<StatusType> typeOf(Entry entry) {
    return pipeline.statuses().stream()
        .filter(status -> status.id().equals(entry.statusId()))
        .map(Status::type)
        .findFirst();
  }

  /** The rank of the entry's status; -1 if it is not an active one of this pipeline. */
  int rankOf(Entry entry) {
    List<Status> active = active();
    for (int rank = 0; rank < active.size(); rank++) {
      if (active.get(rank).id().equals(entry.statusId())) {
        return rank;
      }
    }
    return -1;
  }

  private List<Status> ofType(StatusType type) {
    return pipeline.statuses().stream().filter(status -> status.type() == type).toList();
  }
}
