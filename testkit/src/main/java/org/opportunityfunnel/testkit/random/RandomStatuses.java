package org.opportunityfunnel.testkit.random;

import java.util.List;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;

/**
 * Which status comes next: forward, mostly, but also past stages, back, to an end and back from it,
 * to another pipeline, and to statuses that were deleted since.
 */
final class RandomStatuses {
  private final Dice dice;
  private final List<Pipeline> pipelines;
  private final List<String> deleted;

  RandomStatuses(Dice dice, List<Pipeline> pipelines, RandomIds ids) {
    this.dice = dice;
    this.pipelines = pipelines;
    this.deleted = List.of(ids.next("stat"), ids.next("stat"));
  }

  /** Where an opportunity begins. */
  String first() {
    if (dice.percent(60)) {
      return active(pipelines.get(0)).get(0).id();
    }
    return any();
  }

  /** Any status, deleted ones among them. */
  String any() {
    return dice.percent(8) ? dice.pick(deleted) : dice.pick(dice.pick(pipelines).statuses()).id();
  }

  /** Where it goes from that one. */
  String after(String current) {
    Pipeline pipeline = pipelineOf(current);
    int chance = dice.between(0, 99);
    if (chance < 40) {
      return step(pipeline, current, 1);
    }
    if (chance < 50) {
      return step(pipeline, current, dice.between(2, 4));
    }
    if (chance < 60) {
      return step(pipeline, current, -dice.between(1, 3));
    }
    if (chance < 75) {
      return end(pipeline, StatusType.WON);
    }
    if (chance < 85) {
      return end(pipeline, StatusType.LOST);
    }
    return chance < 88 ? current : any();
  }

  private Pipeline pipelineOf(String statusId) {
    return pipelines.stream()
        .filter(one -> one.statuses().stream().anyMatch(status -> status.id().equals(statusId)))
        .findFirst()
        .orElseGet(() -> dice.pick(pipelines));
  }

  /** So many active statuses on; out of an end, anywhere. */
  private String step(Pipeline pipeline, String current, int ranks) {
    List<Status> active = active(pipeline);
    for (int rank = 0; rank < active.size(); rank++) {
      if (active.get(rank).id().equals(current)) {
        int next = Math.max(0, Math.min(active.size() - 1, rank + ranks));
        return active.get(next).id();
      }
    }
    return dice.pick(active).id();
  }

  private String end(Pipeline pipeline, StatusType type) {
    List<Status> ends = pipeline.statuses(type);
    return ends.isEmpty() ? any() : dice.pick(ends).id();
  }

  private static List<Status> active(Pipeline pipeline) {
    return pipeline.statuses(StatusType.ACTIVE);
  }
}
