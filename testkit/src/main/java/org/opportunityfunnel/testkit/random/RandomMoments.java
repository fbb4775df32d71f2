package org.opportunityfunnel.testkit.random;

import java.util.LinkedHashMap;
import java.util.Map;
import org.opportunityfunnel.testkit.data.TimeText;

/** The moments of saved searches as JSON. */
final class RandomMoments {
  private static final int DEPTH = 3;

  private final Dice dice;
  private final Occurring occurring;

  RandomMoments(Dice dice, Occurring occurring) {
    this.dice = dice;
    this.occurring = occurring;
  }

  /** Where a range begins; now and then before all times. */
  Object from() {
    return dice.percent(4) ? period("all-time", "start") : moment(DEPTH);
  }

  /** Where a range ends; now and then after all times. */
  Object to() {
    return dice.percent(4) ? period("all_time", "end") : moment(DEPTH);
  }

  private Object moment(int depth) {
    return switch (dice.between(0, depth > 0 ? 9 : 6)) {
      case 0 -> Tree.of("type", "now");
      case 1, 2 -> Tree.of("type", "fixed_utc", "value", TimeText.of(occurring.moment(), 0));
      case 3 ->
          Tree.of("type", "fixed_local_date", "value", occurring.day().toString(), "which", end());
      case 4, 5 -> period(range(), end());
      case 6 ->
          dice.percent(50)
              ? TimeText.of(occurring.moment(), dice.between(0, 3))
              : occurring.day().toString();
      default -> offset(depth);
    };
  }

  private Map<String, Object> offset(int depth) {
    Map<String, Object> units = new LinkedHashMap<>();
    for (int i = dice.between(0, 3); i > 0; i--) {
      String unit =
          dice.oneOf("years", "months", "weeks", "days", "days", "hours", "minutes", "seconds");
      units.put(unit, dice.oneOf(0, 1, 1, 2, 7, 30, dice.between(0, 100)));
    }
    Map<String, Object> offset =
        Tree.of(
            "type",
            "offset",
            "direction",
            dice.oneOf("past", "future"),
            "moment",
            moment(depth - 1),
            "offset",
            units);
    if (dice.percent(50)) {
      offset.put("which_day_end", end());
    }
    return offset;
  }

  private static Map<String, Object> period(String range, String which) {
    return Tree.of(
        "type", "start_end_of_predefined_relative_period", "range", range, "which", which);
  }

  private String range() {
    return dice.oneOf(
        "today",
        "yesterday",
        "this-week",
        "last_week",
        "this_month",
        "last-month",
        "this-quarter",
        "last-quarter",
        "this-year",
        "this_year",
        "this-quarter",
        "last-year",
        "last_year");
  }

  private String end() {
    return dice.oneOf("start", "end");
  }
}
