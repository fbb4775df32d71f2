package org.opportunityfunnel.close.internal.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.opportunityfunnel.api.store.RecordKind;

/**
 * One record as it is now, or its removal.
 *
 * @param line of an import, with the line's end
 */
public record RecordLine(RecordKind kind, String id, byte[] line) {
  private static final String DELETED = "_deleted";

  /** Two of the same one can't be in one load. */
  public record Identity(RecordKind kind, String id) {}

  /** The record with that ID; nothing that it says of itself can make it a removal. */
  public static RecordLine of(RecordKind kind, String id, ObjectNode record) {
    ObjectNode line = typed(kind, id);
    record.properties().stream()
        .filter(member -> !line.has(member.getKey()) && !member.getKey().equals(DELETED))
        .forEach(member -> line.set(member.getKey(), member.getValue()));
    return new RecordLine(kind, id, bytes(line));
  }

  /** The removal of the record with that ID, nobody knows when. */
  public static RecordLine removal(RecordKind kind, String id) {
    return removal(kind, id, JsonNodeFactory.instance.nullNode());
  }

  /** The removal of the record with that ID, with when it happened. */
  static RecordLine removal(RecordKind kind, String id, JsonNode date) {
    ObjectNode line = typed(kind, id).put(DELETED, true);
    line.set("date_updated", date);
    return new RecordLine(kind, id, bytes(line));
  }

  public Identity identity() {
    return new Identity(kind, id);
  }

  private static ObjectNode typed(RecordKind kind, String id) {
    return JsonNodeFactory.instance.objectNode().put("_type", kind.typeName()).put("id", id);
  }

  private static byte[] bytes(ObjectNode line) {
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
