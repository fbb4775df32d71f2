package org.opportunityfunnel.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;

/** A pipeline as the report sees it. */
final class Stages {
  private final Pipeline pipeline;
  private final List<Status> active;
  private final Map<String, StatusType> types;

  Stages(Pipeline pipeline) {
    this.pipeline = pipeline;
    this.active = ofType(StatusType.ACTIVE);
    this.types = pipeline.statuses().stream().collect(Collectors.toMap(Status::id, Status::type));
  }

  Pipeline pipeline() {
    return pipeline;
  }

  /** "Its active statuses, in the pipeline's order, have ranks 0 … A-1." */
  List<Status> active() {
    return active;
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
    return Optional.ofNullable(types.get(entry.statusId()));
  }

  /** The rank of the entry's status; -1 if it is not an active one of this pipeline. */
  int rankOf(Entry entry) {
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
