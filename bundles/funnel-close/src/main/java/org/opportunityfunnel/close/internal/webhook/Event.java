package org.opportunityfunnel.close.internal.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.store.RecordKind;

/** One event of Close's event log, as a webhook delivers it. */
record Event(JsonNode members) {
  private static final String DATE_UPDATED = "date_updated";

  private static final Map<String, RecordKind> KINDS =
      Map.of(
          "opportunity", RecordKind.OPPORTUNITY,
          "activity.opportunity_status_change", RecordKind.OPPORTUNITY_STATUS_CHANGE,
          "group", RecordKind.GROUP,
          "saved_search", RecordKind.SAVED_SEARCH,
          "lead", RecordKind.LEAD);

  // Numbers go on as they came; names are the sender's, and interning would let them grow the heap.
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /**
   * The event of a delivery.
   *
   * @throws FunnelException INVALID, naming the field, if it is none
   */
  static Event of(byte[] body) {
    JsonNode delivery;
    try {
      delivery = JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw invalid("", "Malformed JSON: " + firstLine(e.getOriginalMessage()) + ".");
    } catch (IOException e) {
      throw invalid("", "The body is not UTF-8.");
    }
    if (!delivery.isObject()) {
      throw invalid("", "The body must be a JSON object.");
    }
    JsonNode event = delivery.path("event");
    if (!event.isObject()) {
      throw invalid("event", "This must be an object.");
    }
    return new Event(event);
  }

  /** The organization in Close that it is of; empty if it does not say. */
  String organization() {
    return members.path("organization_id").asText("");
  }

  /**
   * What it does to a record; empty if it is of no interest here.
   *
   * @throws FunnelException INVALID, naming the field, if it can't be understood
   */
  Optional<EventRecord> record() {
    RecordKind kind = KINDS.get(text("object_type"));
    String action = text("action");
    if (kind == null) {
      return Optional.empty();
    }
    if (action.equals("deleted")) {
      return Optional.of(removal(kind));
    }
    JsonNode data = members.path("data");
    if (!data.isObject()) {
      throw invalid("event.data", "This must be an object, the record.");
    }
    // A group without its members is not one that lost them all.
    return kind == RecordKind.GROUP && !data.path("members").isArray()
        ? Optional.empty()
        : Optional.of(record(kind, (ObjectNode) data));
  }

  private EventRecord record(RecordKind kind, ObjectNode data) {
    String id = text("object_id");
    if (data.hasNonNull("id") && !data.get("id").equals(members.get("object_id"))) {
      throw invalid("event.data.id", "This must be the same as event.object_id.");
    }
    ObjectNode line = typed(kind).put("id", id);
    data.properties().stream()
        .filter(member -> !line.has(member.getKey()) && !member.getKey().equals("_deleted"))
        .forEach(member -> line.set(member.getKey(), member.getValue()));
    if (line.path(DATE_UPDATED).isMissingNode() || line.path(DATE_UPDATED).isNull()) {
      line.set(DATE_UPDATED, date());
    }
    return new EventRecord(kind, id, bytes(line));
  }

  private EventRecord removal(RecordKind kind) {
    String id = text("object_id");
    ObjectNode line = typed(kind).put("id", id).put("_deleted", true);
    line.set(DATE_UPDATED, date());
    return new EventRecord(kind, id, bytes(line));
  }

  /** When it happened: what was so before is older, whenever it arrives. */
  private JsonNode date() {
    JsonNode updated = members.path(DATE_UPDATED);
    JsonNode date = updated.isTextual() ? updated : members.path("date_created");
    return date.isTextual() ? date : JsonNodeFactory.instance.nullNode();
  }

  private String text(String member) {
    JsonNode value = members.path(member);
    if (!value.isTextual() || value.asText().isEmpty()) {
      throw invalid("event." + member, "This must be a text.");
    }
    return value.asText();
  }

  private static ObjectNode typed(RecordKind kind) {
    return JsonNodeFactory.instance.objectNode().put("_type", kind.typeName());
  }

  private static byte[] bytes(ObjectNode line) {
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private static FunnelException invalid(String path, String message) {
    return FunnelException.invalid(List.of(new Problem(path, message)));
  }
}
