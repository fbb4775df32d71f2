package org.opportunityfunnel.testkit.close;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.testkit.data.OrganizationData;

/**
 * An organization at Close: its records, which may change at any time, and the log of what changed.
 * Its clock stands after all that it was filled with, and goes on a second with each change.
 * Thread-safe.
 */
public final class CloseAccount {
  private final String organizationId;
  private final Map<RecordKind, Map<String, ObjectNode>> records = new EnumMap<>(RecordKind.class);
  private final EventLog log;
  private Instant now = Instant.parse("2025-01-01T00:00:00Z");

  /** An account with the records as Close keeps them; its log is empty. */
  public CloseAccount(String organizationId, OrganizationData data) {
    this.organizationId = organizationId;
    this.log = new EventLog(organizationId);
    CloseRecords.of(data, organizationId).forEach(this::fill);
  }

  private void fill(RecordKind kind, List<ObjectNode> all) {
    Map<String, ObjectNode> byId = new LinkedHashMap<>();
    for (ObjectNode record : all) {
      byId.put(record.get("id").textValue(), record);
      Instant latest = RecordDates.latest(record);
      now = latest.isAfter(now) ? latest : now;
    }
    records.put(kind, byId);
  }

  public String organizationId() {
    return organizationId;
  }

  /** When the last change was. */
  public synchronized Instant now() {
    return now;
  }

  /** Nobody does anything for so long. */
  public synchronized void rest(Duration time) {
    now = now.plus(time);
  }

  /** Copies of the records of a kind, in the order of their making. */
  public synchronized List<ObjectNode> records(RecordKind kind) {
    return records.get(kind).values().stream().map(ObjectNode::deepCopy).toList();
  }

  public synchronized Optional<ObjectNode> record(RecordKind kind, String id) {
    return Optional.ofNullable(records.get(kind).get(id)).map(ObjectNode::deepCopy);
  }

  /** All that is there as lines of NDJSON, to import it directly. */
  public synchronized String ndjson() {
    StringBuilder lines = new StringBuilder();
    records.forEach(
        (kind, all) ->
            all.values()
                .forEach(
                    record ->
                        lines
                            .append(record.deepCopy().put("_type", kind.typeName()))
                            .append('\n')));
    return lines.toString();
  }

  /**
   * Makes the record, or exchanges the one with its ID; leads, opportunities and changes get the
   * time of the change as {@code date_updated}, new ones also as each other date they lack.
   */
  public synchronized void put(RecordKind kind, ObjectNode record) {
    now = now.plus(Duration.ofSeconds(1));
    ObjectNode kept = record.deepCopy().put("organization_id", organizationId);
    RecordDates.updated(kind, kept, now);
    ObjectNode before = records.get(kind).put(kept.get("id").textValue(), kept);
    log.changed(kind, before, kept, now);
  }

  /** Something happens at a lead that changes nothing of it but its date: no event tells of it. */
  public synchronized void happensAt(String lead) {
    ObjectNode kept = records.get(RecordKind.LEAD).get(lead);
    if (kept != null) {
      now = now.plus(Duration.ofSeconds(1));
      RecordDates.updated(RecordKind.LEAD, kept, now);
    }
  }

  /** Removes the record; nothing if it is not there. */
  public synchronized void remove(RecordKind kind, String id) {
    ObjectNode before = records.get(kind).remove(id);
    if (before != null) {
      now = now.plus(Duration.ofSeconds(1));
      log.changed(kind, before, null, now);
    }
  }

  /** What changed since the account was filled, the latest first. */
  public synchronized List<ObjectNode> events() {
    return new ArrayList<>(log.latestFirst());
  }
}
