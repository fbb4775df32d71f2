package org.opportunityfunnel.testkit.close;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.data.TimeText;
import org.opportunityfunnel.testkit.importing.RecordJson;

/**
 * Records that may be imported, as Close would answer them: with all the dates that Close's have,
 * in microseconds, and custom fields as members of the record.
 */
final class CloseRecords {
  private CloseRecords() {}

  static Map<RecordKind, List<ObjectNode>> of(OrganizationData data, String organizationId) {
    Map<RecordKind, List<ObjectNode>> records = new EnumMap<>(RecordKind.class);
    RecordJson.of(data)
        .forEach(
            (kind, all) ->
                records.put(
                    kind, all.stream().map(one -> finished(kind, one, organizationId)).toList()));
    return records;
  }

  private static ObjectNode finished(RecordKind kind, ObjectNode record, String organizationId) {
    if (kind != RecordKind.USER) {
      record.put("organization_id", organizationId);
    }
    flattenCustom(record);
    switch (kind) {
      case LEAD -> {
        JsonNode name = record.hasNonNull("name") ? record.get("name") : record.get("display_name");
        record.set("name", name);
        record.set("display_name", name);
        dated(record, "date_created", "date_updated");
      }
      case OPPORTUNITY -> dated(record, "date_created", "date_updated");
      case OPPORTUNITY_STATUS_CHANGE -> {
        record.put("_type", kind.typeName());
        dated(record, "activity_at", "date_created", "date_updated");
      }
      default -> {}
    }
    return record;
  }

  /** Each date that is missing is the one before it, or else the first that there is. */
  private static void dated(ObjectNode record, String... members) {
    Instant last = Instant.EPOCH;
    for (int i = members.length - 1; i >= 0; i--) {
      last = time(record, members[i], last);
    }
    for (String member : members) {
      last = time(record, member, last);
      record.put(member, CloseTime.withOffset(CloseTime.kept(last)));
    }
  }

  private static Instant time(ObjectNode record, String member, Instant otherwise) {
    return record.hasNonNull(member)
        ? TimeText.instant(record.get(member).textValue(), ZoneOffset.UTC)
        : otherwise;
  }

  private static void flattenCustom(ObjectNode record) {
    JsonNode custom = record.remove("custom");
    if (custom != null) {
      custom.properties().forEach(one -> record.set("custom." + one.getKey(), one.getValue()));
    }
  }
}
