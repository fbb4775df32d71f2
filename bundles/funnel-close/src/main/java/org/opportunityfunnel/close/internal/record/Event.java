package org.opportunityfunnel.close.internal.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.store.RecordKind;

/** One event of Close's event log, as a webhook delivers it. */
public record Event(JsonNode members) {
  private static final String DATE_UPDATED = "date_updated";
  private static final String DELETED = "deleted";
  private static final Set<String> UPSERTS = Set.of("created", "updated");

  /** The last microsecond of a millisecond. */
  private static final int LAST_MICRO = 999;

  private static final Map<String, RecordKind> KINDS =
      Map.of(
          "opportunity", RecordKind.OPPORTUNITY,
          "activity.opportunity_status_change", RecordKind.OPPORTUNITY_STATUS_CHANGE,
          "group", RecordKind.GROUP,
          "saved_search", RecordKind.SAVED_SEARCH,
          "lead", RecordKind.LEAD);

  /**
   * The event of a delivery.
   *
   * @throws FunnelException INVALID, naming the field, if it is none
   */
  public static Event of(byte[] body) {
    JsonNode delivery;
    try {
      delivery = CloseJson.any(body);
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
  public String organization() {
    return members.path("organization_id").asText("");
  }

  /**
   * What it does to a record; empty if it is of no interest here.
   *
   * @throws FunnelException INVALID, naming the field, if it can't be understood
   */
  public Optional<RecordLine> record() {
    RecordKind kind = KINDS.get(text("object_type"));
    String action = text("action");
    if (kind == null) {
      return Optional.empty();
    }
    if (action.equals(DELETED)) {
      return Optional.of(RecordLine.removal(kind, text("object_id"), removalDate()));
    }
    // What else happens to a record, such as that leads are merged, comes as one of these too.
    if (!UPSERTS.contains(action)) {
      return Optional.empty();
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

  private RecordLine record(RecordKind kind, ObjectNode data) {
    String id = text("object_id");
    if (data.hasNonNull("id") && !data.get("id").equals(members.get("object_id"))) {
      throw invalid("event.data.id", "This must be the same as event.object_id.");
    }
    if (!data.hasNonNull(DATE_UPDATED)) {
      data.set(DATE_UPDATED, date());
    }
    return RecordLine.of(kind, id, data);
  }

  /**
   * The ID of the record that the event tells of but did not bring, as it brings none after an hour
   * to those who are no admins.
   */
  public Optional<String> missingRecord() {
    return text("action").equals(DELETED) || members.path("data").isObject()
        ? Optional.empty()
        : Optional.of(text("object_id"));
  }

  /** The same event with the record. */
  public Event with(ObjectNode record) {
    return new Event(((ObjectNode) members).deepCopy().set("data", record));
  }

  /** When it happened: what was so before is older, whenever it arrives. */
  private JsonNode date() {
    JsonNode updated = members.path(DATE_UPDATED);
    JsonNode date = updated.isTextual() ? updated : members.path("date_created");
    return date.isTextual() ? date : JsonNodeFactory.instance.nullNode();
  }

  /**
   * Events are dated to the millisecond and some records more finely: a removal is the last that
   * happened in its millisecond.
   */
  private JsonNode removalDate() {
    JsonNode date = date();
    OptionalLong micros = Micros.of(date);
    return micros.isPresent() && micros.getAsLong() % (LAST_MICRO + 1) == 0
        ? JsonNodeFactory.instance.textNode(Micros.text(micros.getAsLong() + LAST_MICRO))
        : date;
  }

  private String text(String member) {
    JsonNode value = members.path(member);
    if (!value.isTextual() || value.asText().isEmpty()) {
      throw invalid("event." + member, "This must be a text.");
    }
    return value.asText();
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private static FunnelException invalid(String path, String message) {
    return FunnelException.invalid(List.of(new Problem(path, message)));
  }
}
