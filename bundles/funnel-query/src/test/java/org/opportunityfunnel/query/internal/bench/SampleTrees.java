package org.opportunityfunnel.query.internal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Trees of any size with the conditions that saved searches usually have. */
final class SampleTrees {
  private SampleTrees() {}

  /** A tree of that many nodes: groups of nine conditions, each with one that has to hold. */
  static Map<String, Object> of(int nodes) {
    List<Object> groups = new ArrayList<>();
    int left = nodes - 1;
    while (left > 0) {
      List<Object> conditions = new ArrayList<>();
      for (left--; left > 0 && conditions.size() < 9; left--) {
        conditions.add(condition(left));
      }
      groups.add(Map.of("type", "or", "queries", conditions));
    }
    return Map.of("type", "and", "queries", groups);
  }

  private static Map<String, Object> condition(int number) {
    return switch (number % 6) {
      case 0 -> field("value", Map.of("type", "number_range", "gte", number, "lt", 2 * number));
      case 1 ->
          field(
              "status_id",
              Map.of(
                  "type",
                  "reference",
                  "reference_type",
                  "status.opportunity",
                  "object_ids",
                  List.of("stat_" + number, "stat_x")));
      case 2 ->
          field("note", Map.of("type", "text", "value", "große Demo " + number, "mode", "phrase"));
      case 3 -> field("date_created", lastDays(number));
      case 4 -> field("user_id", Map.of("type", "current_user"));
      default -> Map.of("type", "text", "value", "demo " + number);
    };
  }

  static Map<String, Object> lastDays(int days) {
    Map<String, Object> start =
        Map.of(
            "type",
            "offset",
            "direction",
            "past",
            "moment",
            Map.of("type", "now"),
            "offset",
            Map.of("days", days),
            "which_day_end",
            "start");
    return Map.of("type", "moment_range", "on_or_after", start, "before", Map.of("type", "now"));
  }

  static Map<String, Object> field(String name, Map<String, Object> condition) {
    return Map.of(
        "type",
        "field_condition",
        "field",
        Map.of("type", "regular_field", "object_type", "opportunity", "field_name", name),
        "condition",
        condition);
  }
}
