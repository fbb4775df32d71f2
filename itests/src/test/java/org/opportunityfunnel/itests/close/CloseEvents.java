package org.opportunityfunnel.itests.close;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;

/**
 * Close's deliveries to the webhook of a server.
 *
 * @param organization the one in Close
 * @param key of the subscription, in hex
 */
public record CloseEvents(FunnelClient client, String organization, String key) {
  static final String PATH = "/api/v1/webhook/close/";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> OBJECT_TYPES =
      Map.of(
          "Opportunity", "opportunity",
          "OpportunityStatusChange", "activity.opportunity_status_change");

  /** The same subscription with another key. */
  CloseEvents withKey(String other) {
    return new CloseEvents(client, organization, other);
  }

  /** The events that tell of the opportunities and their changes. */
  public List<String> of(OrganizationData data, String action) {
    List<String> events = new ArrayList<>();
    for (String line : ImportFolderWriter.ndjson(data, 1).split("\n")) {
      try {
        ObjectNode record = (ObjectNode) JSON.readTree(line);
        String objectType = OBJECT_TYPES.get(record.remove("_type").asText());
        if (objectType != null) {
          events.add(event(objectType, action, record));
        }
      } catch (JsonProcessingException e) {
        throw new AssertionError(e);
      }
    }
    return events;
  }

  private String event(String objectType, String action, ObjectNode record) {
    ObjectNode delivery = JSON.createObjectNode().put("subscription_id", "whsub_test");
    ObjectNode event =
        delivery
            .putObject("event")
            .put("object_type", objectType)
            .put("action", action)
            .put("object_id", record.path("id").asText())
            .put("organization_id", organization)
            .put("date_updated", Instant.now().toString().replace("Z", ""));
    event.set("data", record);
    return delivery.toString();
  }

  /** One of no interest here, so that nothing changes. */
  public String ofNoInterest() {
    return event("activity.call", "created", JSON.createObjectNode().put("id", "acti_1"));
  }

  /** Sends one, signed now. */
  public Answer deliver(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return client.send(
        "POST", PATH, BodyPublishers.ofByteArray(bytes), headers(bytes).toArray(String[]::new));
  }

  /** Of a delivery that is signed now: names and values in turn. */
  public List<String> headers(byte[] body) {
    String timestamp = Long.toString(Instant.now().getEpochSecond());
    return List.of(
        "Content-Type",
        "application/json",
        "close-sig-timestamp",
        timestamp,
        "close-sig-hash",
        hash(timestamp, body));
  }

  private String hash(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256"));
      mac.update(timestamp.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
