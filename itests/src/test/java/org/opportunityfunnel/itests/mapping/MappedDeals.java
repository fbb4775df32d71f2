package org.opportunityfunnel.itests.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.FunnelClient;

/** Files loaded by a mapping, and the reports over them as short texts. */
final class MappedDeals {
  static final int DAY = 86_400;
  static final Path DOCS = Path.of(System.getProperty("funnel.root"), "docs/mappings");

  private MappedDeals() {}

  /** Loads the example of that mapping twice; the second time it must change nothing. */
  static JsonNode load(FunnelClient client, String mapping) throws IOException {
    JsonNode first = loadOnce(client, mapping);
    for (JsonNode counts : loadOnce(client, mapping).get("counts")) {
      assertEquals(0, counts.get("added").asInt() + counts.get("changed").asInt(), mapping);
    }
    return first;
  }

  private static JsonNode loadOnce(FunnelClient client, String mapping) throws IOException {
    String file = Files.readString(DOCS.resolve(mapping + ".csv"));
    return send(client, mapping, "", file).expect(200).json();
  }

  /** Sends a file to be read by that mapping; {@code more} is the rest of the query. */
  static Answer send(FunnelClient client, String mapping, String more, String file) {
    return client.send(
        "POST",
        "/api/v1/import/?mapping=" + mapping + more,
        BodyPublishers.ofString(file),
        "Content-Type",
        "text/csv");
  }

  private static JsonNode report(FunnelClient client, String kind, String pipeline) {
    return client
        .report(kind, "{\"pipeline\":\"" + pipeline + "\",\"type\":\"active-stage-cohort\"}")
        .expect(200)
        .json();
  }

  /** The stages in which a deal is: count, lost, value, expected value, days to advance. */
  static List<String> stages(FunnelClient client, String pipeline) {
    JsonNode stages = report(client, "stages", pipeline).at("/aggregations/stages");
    return StreamSupport.stream(stages.spliterator(), false)
        .filter(stage -> stage.get("count").asInt() > 0)
        .map(MappedDeals::text)
        .toList();
  }

  private static String text(JsonNode stage) {
    JsonNode seconds = stage.get("average_time_to_advance");
    return stage.at("/status/label").asText()
        + ": "
        + stage.get("count").asInt()
        + ", "
        + stage.get("count_lost").asInt()
        + " lost, "
        + stage.get("value").asLong()
        + ", expected "
        + stage.get("weighted_value").asLong()
        + (seconds.isNull() ? "" : ", " + seconds.asDouble() / DAY + " d");
  }

  /** Deals, complete, won; value complete, won; days to win; then each user's deals. */
  static String totals(FunnelClient client, String pipeline) {
    JsonNode report = report(client, "totals", pipeline);
    JsonNode all = report.get("aggregations");
    StringBuilder text = new StringBuilder();
    for (String field :
        List.of("count", "count_total_complete", "count_total_won", "value_total_complete")) {
      text.append(all.get(field).asLong()).append(' ');
    }
    text.append(all.get("value_total_won").asLong())
        .append(' ')
        .append(all.get("average_time_to_win").asDouble() / DAY)
        .append(" d");
    for (JsonNode user : report.get("data")) {
      text.append("; ").append(user.get("user_id").asText()).append(' ').append(user.get("count"));
    }
    return text.toString();
  }
}
