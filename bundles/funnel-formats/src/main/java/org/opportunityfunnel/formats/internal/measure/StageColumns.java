package org.opportunityfunnel.formats.internal.measure;

import java.util.List;
import java.util.function.Function;
import org.opportunityfunnel.api.report.StageMeasures;

/** The numbers of a stage in the order of the answer. */
public final class StageColumns {

  /** What every answer has. */
  public static final List<Measure<StageMeasures>> MEASURES =
      List.of(
          of("count", StageMeasures::count),
          of("count_conversion_rate", StageMeasures::countConversionRate),
          of("count_lost", StageMeasures::countLost),
          of("count_lost_ratio", StageMeasures::countLostRatio),
          of("value", StageMeasures::value),
          of("value_conversion_rate", StageMeasures::valueConversionRate),
          of("value_lost", StageMeasures::valueLost),
          of("value_lost_ratio", StageMeasures::valueLostRatio),
          of("weighted_value", StageMeasures::weightedValue),
          of("weighted_value_conversion_rate", StageMeasures::weightedValueConversionRate),
          of("average_time_to_advance", StageMeasures::averageTimeToAdvance));

  /** What {@code include: ["outcomes"]} adds. */
  public static final List<Measure<StageMeasures>> OUTCOMES =
      List.of(
          of("count_advanced", stage -> stage.outcomes().countAdvanced()),
          of("count_left", stage -> stage.outcomes().countLeft()),
          of("count_open", stage -> stage.outcomes().countOpen()),
          of("value_advanced", stage -> stage.outcomes().valueAdvanced()),
          of("value_left", stage -> stage.outcomes().valueLeft()),
          of("value_open", stage -> stage.outcomes().valueOpen()));

  private StageColumns() {}

  private static Measure<StageMeasures> of(String name, Function<StageMeasures, Number> of) {
    return new Measure<>(name, of);
  }
}
