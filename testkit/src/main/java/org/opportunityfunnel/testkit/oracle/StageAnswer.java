package org.opportunityfunnel.testkit.oracle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import org.opportunityfunnel.api.model.Status;

/** One stage of an answer: the table of report.md 4 in its order. */
final class StageAnswer {
  private static final BigInteger ZERO = BigInteger.ZERO;

  private StageAnswer() {}

  static ObjectNode active(Status status, ExactStageSums sums, boolean outcomes) {
    BigInteger count = sums.count();
    ObjectNode stage = withStatus(status);
    stage.put("count", count);
    stage.put("count_conversion_rate", Rate.of(sums.converted(), count, count));
    stage.put("count_lost", sums.lost());
    stage.put("count_lost_ratio", Rate.of(sums.lost(), count, count));
    stage.put("value", sums.value());
    stage.put("value_conversion_rate", Rate.of(sums.valueConverted(), sums.value(), count));
    stage.put("value_lost", sums.valueLost());
    stage.put("value_lost_ratio", Rate.of(sums.valueLost(), sums.value(), count));
    stage.put("weighted_value", sums.weightedValue());
    stage.put(
        "weighted_value_conversion_rate",
        Rate.of(sums.weightedValueConverted(), sums.weightedValue(), count));
    stage.put("average_time_to_advance", mean(sums.secondsToAdvance(), sums.timed()));
    if (outcomes) {
      stage.put("count_advanced", sums.advanced());
      stage.put("count_left", sums.left());
      stage.put("count_open", sums.open());
      stage.put("value_advanced", sums.valueAdvanced());
      stage.put("value_left", sums.valueLeft());
      stage.put("value_open", sums.valueOpen());
    }
    return stage;
  }

  /**
   * "A won stage has count, value and weighted_value; its lost figures and rates are 0 and its time
   * is null."
   */
  static ObjectNode won(Status status, ExactWonSums sums, boolean outcomes) {
    ExactStageSums likeActive =
        new ExactStageSums(
            sums.count(),
            sums.value(),
            sums.weightedValue(),
            ZERO,
            ZERO,
            ZERO,
            ZERO,
            ZERO,
            ZERO,
            ZERO,
            ZERO,
            ZERO,
            ZERO,
            ZERO,
            ZERO,
            ZERO);
    return active(status, likeActive, outcomes);
  }

  private static ObjectNode withStatus(Status status) {
    ObjectNode stage = JsonNodeFactory.instance.objectNode();
    stage
        .putObject("status")
        .put("id", status.id())
        .put("label", status.label())
        .put("type", status.type().wireName());
    return stage;
  }

  /** "whole seconds, half up; null if none". */
  private static BigInteger mean(BigInteger seconds, BigInteger count) {
    return count.signum() == 0 ? null : HalfUp.divide(seconds, count);
  }
}
