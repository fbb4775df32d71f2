package org.opportunityfunnel.itests.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opportunityfunnel.itests.harness.CsvTable;

/** The measures of both reports that can be added up, by who, which stage and what. */
final class ReportSums {
  private static final List<String> ADDITIVE =
      List.of(
          "count",
          "count_lost",
          "value",
          "value_lost",
          "weighted_value",
          "count_total_complete",
          "count_total_won",
          "value_total_complete",
          "value_total_won");

  private ReportSums() {}

  /** Of what the search keeps; JSON and CSV say the same, or it fails. Mutable. */
  static Map<String, BigDecimal> of(SearchClient client, String pipeline, String searchId) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (String kind : List.of("stages", "totals")) {
      JsonNode json = client.report(kind, pipeline, searchId).expect(200).json();
      String csv = client.report(kind, pipeline, searchId, "Accept", "text/csv").expect(200).body();
      Map<String, BigDecimal> users = new TreeMap<>();
      json.path("data").forEach(user -> addUser(users, kind, user));
      assertEquals(users, ofRows(kind, CsvTable.parse(csv)), kind + " as JSON and as CSV");
      sums.putAll(users);
      addMeasures(sums, kind + " all", json.path("aggregations"));
    }
    return sums;
  }

  private static void addUser(Map<String, BigDecimal> sums, String kind, JsonNode user) {
    addMeasures(sums, kind + " " + user.path("user_id").asText(""), user);
  }

  private static void addMeasures(Map<String, BigDecimal> sums, String whose, JsonNode measures) {
    for (String measure : ADDITIVE) {
      if (measures.has(measure)) {
        sums.put(whose + " " + measure, plain(measures.path(measure).asText()));
      }
    }
    measures
        .path("stages")
        .forEach(stage -> addMeasures(sums, whose + " " + stage.at("/status/id").asText(), stage));
  }

  private static Map<String, BigDecimal> ofRows(String kind, CsvTable table) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (Map<String, String> row : table.rows()) {
      String user = row.get("user_id");
      String stage = row.containsKey("status_id") ? " " + row.get("status_id") : "";
      for (String measure : ADDITIVE) {
        if (row.containsKey(measure)) {
          sums.put(kind + " " + user + stage + " " + measure, plain(row.get(measure)));
        }
      }
    }
    return sums;
  }

  private static BigDecimal plain(String number) {
    return new BigDecimal(number).stripTrailingZeros();
  }
}
