package org.opportunityfunnel.itests.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.itests.harness.FunnelClient;

/**
 * What the API says to the requests of a page, by the places where the page shows it.
 *
 * @param currency of all amounts; null if there is none
 * @param records by test ID
 * @param before the compared ones; empty without a comparison
 */
record ApiFigures(String currency, Map<String, JsonNode> records, Map<String, JsonNode> before) {
  private static final List<String> TOTALS =
      List.of(
          "count",
          "count_win_rate",
          "average_time_to_win",
          "average_value_annualized_per_won_opportunity",
          "sales_velocity");

  /**
   * Asks the server itself what the page asked it.
   *
   * @param reports the requests of the page
   * @param open the users whose stages are open, as the address names them
   */
  static ApiFigures of(List<Exchange> reports, FunnelClient client, List<String> open) {
    Map<String, JsonNode> records = new LinkedHashMap<>();
    Map<String, JsonNode> before = new LinkedHashMap<>();
    String currency = null;
    for (Exchange asked : reports) {
      String kind = asked.isReport("stages") ? "stages" : "totals";
      JsonNode answer = client.report(kind, asked.body()).expect(200).json();
      add(answer, open, asked.isCompared() ? before : records);
      currency = answer.at("/meta/currency").textValue();
    }
    return new ApiFigures(currency, records, before);
  }

  private static void add(JsonNode answer, List<String> open, Map<String, JsonNode> places) {
    JsonNode all = answer.path("aggregations");
    if (!all.has("stages")) {
      TOTALS.forEach(field -> places.put("kpi-" + field, all));
      answer.path("data").forEach(user -> places.put("user-" + key(user), user));
      return;
    }
    stages("stages-table-", all, places);
    for (JsonNode user : answer.path("data")) {
      if (open.contains(key(user))) {
        stages("user-stages-" + key(user) + "-", user, places);
      }
    }
  }

  private static void stages(String prefix, JsonNode entry, Map<String, JsonNode> places) {
    entry
        .path("stages")
        .forEach(stage -> places.put(prefix + stage.at("/status/id").asText(), stage));
  }

  private static String key(JsonNode user) {
    return user.path("user_id").asText("nobody");
  }
}
