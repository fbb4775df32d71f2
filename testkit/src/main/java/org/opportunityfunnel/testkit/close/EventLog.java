package org.opportunityfunnel.testkit.close;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opportunityfunnel.api.store.RecordKind;

/** What changed, as Close's event log and its webhooks tell it. Not thread-safe. */
final class EventLog {
  private final String organizationId;
  private final Deque<ObjectNode> events = new ArrayDeque<>();

  EventLog(String organizationId) {
    this.organizationId = organizationId;
  }

  Collection<ObjectNode> latestFirst() {
    return events;
  }

  /**
   * Writes down a change; pipelines and users have no events.
   *
   * @param before null for a new record
   * @param after null for a removed one
   */
  void changed(RecordKind kind, ObjectNode before, ObjectNode after, Instant now) {
    objectType(kind).ifPresent(type -> events.addFirst(event(type, before, after, now)));
  }

  private ObjectNode event(String type, ObjectNode before, ObjectNode after, Instant now) {
    ObjectNode known = after == null ? before : after;
    String time = CloseTime.withoutOffset(CloseTime.kept(now));
    ObjectNode event =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", "ev_" + (events.size() + 1))
            .put("action", before == null ? "created" : after == null ? "deleted" : "updated")
            .put("object_type", type)
            .put("object_id", known.get("id").textValue())
            .put("organization_id", organizationId)
            .put("date_created", time)
            .put("date_updated", time);
    event.set("lead_id", known.get("lead_id"));
    ArrayNode changed = event.putArray("changed_fields");
    ObjectNode previous = event.putObject("previous_data");
    if (before != null && after != null) {
      for (String member : changedMembers(before, after)) {
        changed.add(member);
        previous.set(member, before.get(member));
      }
    } else if (after == null) {
      previous.setAll(before);
    }
    event.set("data", after == null ? JsonNodeFactory.instance.objectNode() : after.deepCopy());
    return event;
  }

  private static Set<String> changedMembers(ObjectNode before, ObjectNode after) {
    Set<String> members = new TreeSet<>();
    before.fieldNames().forEachRemaining(members::add);
    after.fieldNames().forEachRemaining(members::add);
    members.removeIf(member -> member.equals("date_updated") || same(before, after, member));
    return members;
  }

  private static boolean same(ObjectNode before, ObjectNode after, String member) {
    return before.path(member).equals(after.path(member));
  }

  private static Optional<String> objectType(RecordKind kind) {
    return switch (kind) {
      case PIPELINE, USER -> Optional.empty();
      case OPPORTUNITY_STATUS_CHANGE -> Optional.of("activity.opportunity_status_change");
      default -> Optional.of(kind.fileName());
    };
  }
}
