package org.opportunityfunnel.close.internal.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;

/**
 * What an organization's records went through before they became what they are, as the deliveries
 * that Close would send: each at least once, in any order. Some records were removed in the end.
 */
final class RecordLives {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, String> OBJECT_TYPES =
      Map.of(
          "Opportunity", "opportunity",
          "OpportunityStatusChange", "activity.opportunity_status_change",
          "Group", "group",
          "SavedSearch", "saved_search",
          "Lead", "lead");

  private final Random random;

  /** Records that no event tells of, as an import. */
  final StringBuilder catalog = new StringBuilder();

  /** What the others are in the end, as an import. */
  final StringBuilder end = new StringBuilder();

  final List<String> deliveries = new ArrayList<>();

  RecordLives(OrganizationData data, long seed) throws JsonProcessingException {
    this.random = new Random(seed);
    for (String line : ImportFolderWriter.ndjson(data, seed).split("\n")) {
      ObjectNode record = (ObjectNode) JSON.readTree(line);
      if (OBJECT_TYPES.containsKey(record.path("_type").asText())) {
        live(record);
      } else {
        catalog.append(line).append('\n');
      }
    }
    Collections.shuffle(deliveries, random);
  }

  private void live(ObjectNode last) {
    int versions = random.nextInt(3);
    Instant at = Instant.parse("2025-01-01T00:00:00Z").plusMillis(random.nextInt(1_000_000_000));
    for (int i = 0; i < versions; i++) {
      at = at.plusNanos(1_000);
      send(i == 0 ? "created" : "updated", older(last, i).put("date_updated", at.toString()), at);
    }
    at = at.plusNanos(1_000);
    last.put("date_updated", at.toString());
    send(versions == 0 ? "created" : "updated", last, at);
    if (random.nextInt(8) == 0) {
      send("deleted", last, at.plusNanos(1_000));
    } else {
      end.append(last).append('\n');
    }
  }

  private ObjectNode older(ObjectNode last, int version) {
    ObjectNode older = last.deepCopy().put("name", "older " + version);
    return switch (last.path("_type").asText()) {
      case "Opportunity" -> older.put("value", version).put("user_id", "user_before");
      case "OpportunityStatusChange" -> older.put("activity_at", "2001-01-01T00:00:00");
      case "Group" -> older.set("members", JSON.createArrayNode());
      default -> older;
    };
  }

  private void send(String action, ObjectNode record, Instant at) {
    ObjectNode data = record.deepCopy();
    data.remove("_type");
    ObjectNode delivery = JSON.createObjectNode().put("subscription_id", "whsub_1");
    ObjectNode event =
        delivery
            .putObject("event")
            .put("object_type", OBJECT_TYPES.get(record.path("_type").asText()))
            .put("action", action)
            .put("object_id", record.path("id").asText())
            .put("organization_id", "orga_close")
            .put("date_updated", at.toString().replace("Z", ""));
    event.set("data", data);
    for (int times = 1 + random.nextInt(2); times > 0; times--) {
      deliveries.add(delivery.toString());
    }
  }
}
