package org.opportunityfunnel.testkit.close;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.opportunityfunnel.api.store.RecordKind;

/** The dates that Close sets in its records. */
final class RecordDates {
  private static final List<String> DATES = List.of("activity_at", "date_created", "date_updated");

  private RecordDates() {}

  static Instant latest(ObjectNode record) {
    return DATES.stream()
        .filter(record::hasNonNull)
        .map(date -> CloseTime.parse(record.get(date).textValue()).orElseThrow())
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  static void updated(RecordKind kind, ObjectNode record, Instant now) {
    String time = CloseTime.withOffset(CloseTime.kept(now));
    switch (kind) {
      case OPPORTUNITY_STATUS_CHANGE -> {
        missing(record, "date_created", time);
        missing(record, "activity_at", record.get("date_created").textValue());
      }
      case LEAD, OPPORTUNITY -> missing(record, "date_created", time);
      default -> {
        return;
      }
    }
    record.put("date_updated", time);
  }

  private static void missing(ObjectNode record, String member, String value) {
    if (!record.hasNonNull(member)) {
      record.put(member, value);
    }
  }
}
