package org.opportunityfunnel.testkit.close;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Pages of the event log: by cursor, the latest first, at most 50 events. */
final class EventPages {
  private static final int MOST = 50;

  private EventPages() {}

  static ObjectNode page(List<ObjectNode> latestFirst, Parameters parameters) throws Refusal {
    if (parameters.text("_skip").isPresent()) {
      throw Refusal.field("_skip", "Not supported; use _cursor.");
    }
    Optional<String> cursor = parameters.text("_cursor");
    List<String> dates = cursor.isPresent() ? List.of() : List.of("date_updated");
    List<ObjectNode> kept =
        latestFirst.stream()
            .filter(
                RecordFilter.of(
                    parameters, List.of("object_type", "object_id", "action", "lead_id"), dates))
            .toList();
    int begin = cursor.isPresent() ? begin(kept, cursor.get()) : 0;
    int end = Math.min(kept.size(), begin + Math.min(MOST, parameters.number("_limit", MOST)));
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    ArrayNode data = page.putArray("data");
    kept.subList(begin, end).forEach(data::add);
    page.put("cursor_next", end < kept.size() && end > 0 ? id(kept.get(end - 1)) : null);
    page.putNull("cursor_previous");
    return page;
  }

  /** The first event that is older than the cursor's; new ones don't move it. */
  private static int begin(List<ObjectNode> events, String cursor) throws Refusal {
    for (int i = 0; i < events.size(); i++) {
      if (id(events.get(i)).equals(cursor)) {
        return i + 1;
      }
    }
    throw Refusal.field("_cursor", "Invalid cursor.");
  }

  private static String id(ObjectNode event) {
    return event.get("id").textValue();
  }
}
