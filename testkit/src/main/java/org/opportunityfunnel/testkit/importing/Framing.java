package org.opportunityfunnel.testkit.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/** How the records of one kind stand in their file. */
public enum Framing {
  /** {@code [{…}, {…}]}. */
  ARRAY {
    @Override
    String text(List<? extends JsonNode> records) {
      return joined(records, ",\n ", "[", "]\n");
    }
  },
  /** {@code {"data": [{…}, {…}], "has_more": false}}. */
  LIST_RESPONSE {
    @Override
    String text(List<? extends JsonNode> records) {
      return joined(records, ", ", "{\"data\": [", "], \"has_more\": false}");
    }
  },
  /** One record a line. */
  LINES {
    @Override
    String text(List<? extends JsonNode> records) {
      return joined(records, "\n", "", records.isEmpty() ? "" : "\n");
    }
  };

  /** The content of the file. */
  abstract String text(List<? extends JsonNode> records);

  private static String joined(
      List<? extends JsonNode> records, String between, String before, String after) {
    return records.stream()
        .map(JsonNode::toString)
        .collect(Collectors.joining(between, before, after));
  }
}
