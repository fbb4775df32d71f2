package org.opportunityfunnel.testkit.random;

import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;

/** One to three pipelines, their statuses of all types in any order. */
final class RandomPipelines {
  private final Dice dice;
  private final RandomIds ids;

  RandomPipelines(Dice dice, RandomIds ids) {
    this.dice = dice;
    this.ids = ids;
  }

  List<Pipeline> make() {
    List<Pipeline> pipelines = new ArrayList<>();
    for (int i = dice.between(1, 3); i > 0; i--) {
      pipelines.add(pipeline());
    }
    return pipelines;
  }

  private Pipeline pipeline() {
    List<Status> statuses = new ArrayList<>();
    add(statuses, StatusType.ACTIVE, dice.between(1, 8));
    add(statuses, StatusType.WON, dice.between(0, 3));
    add(statuses, StatusType.LOST, dice.between(0, 3));
    String id = ids.next("pipe");
    return new Pipeline(id, "Pipeline " + id, statuses);
  }

  /** Each somewhere among those before. */
  private void add(List<Status> statuses, StatusType type, int count) {
    for (int i = 0; i < count; i++) {
      String id = ids.next("stat");
      String label = dice.oneOf("Same label", "=1+1", "-", "a, \"b\"", "Stage " + id);
      statuses.add(dice.between(0, statuses.size()), new Status(id, label, type));
    }
  }
}
