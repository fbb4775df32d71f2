package org.opportunityfunnel.itests.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.testkit.JsonComparison;
import org.opportunityfunnel.testkit.Samples;

/** The published worked example: import files, a request, and what both reports answer. */
public final class WorkedExample {
  public static final String PIPELINE = "pipe_4vukv2FUlFh9FDiVYAop1U";
  public static final String FIRST_USER = "user_N6KhMpzHRCYQHdn4gRNIFNN5JExnsrprKA6ekxM63XA";
  public static final String SAVED_SEARCH = "save_ZVc26G33JTNiDNEFdZhBQAONg9cJHleAAHqBJakf239";

  private static final Samples SAMPLE = Samples.CLOSE_SAMPLE;

  private WorkedExample() {}

  /** Loads it into the client's organization. */
  public static void importInto(FunnelClient client) {
    client.importZip(ImportZip.ofResources("close-sample")).expect(200);
  }

  /** The request of the example. */
  public static String request() {
    return SAMPLE.json("request.json").toString();
  }

  /** Asks for both reports in both formats and compares every number. */
  public static void assertAnswered(FunnelClient client) {
    for (String kind : List.of("stages", "totals")) {
      JsonNode expected = SAMPLE.json(kind + ".expected.json");
      JsonNode answer = client.report(kind, request()).expect(200).json();
      JsonComparison.NUMERIC.inOrder().assertEqual(expected, answer);
      Answer csv = client.report(kind, request(), "Accept", "text/csv").expect(200);
      assertEquals(cells(expected), cells(CsvTable.parse(csv.body())), kind + " as CSV");
    }
  }

  /** One line for each measure of each user (and stage): who, which, and its value. */
  private static List<String> cells(JsonNode report) {
    List<String> cells = new ArrayList<>();
    for (JsonNode user : report.path("data")) {
      String id = user.path("user_id").asText();
      if (user.has("stages")) {
        user.path("stages")
            .forEach(stage -> add(cells, id + " " + stage.at("/status/id").asText(), stage));
      } else {
        add(cells, id, user);
      }
    }
    return cells;
  }

  private static void add(List<String> cells, String row, JsonNode measures) {
    for (Map.Entry<String, JsonNode> measure : measures.properties()) {
      JsonNode value = measure.getValue();
      if (value.isNumber() || value.isNull()) {
        cells.add(row + " " + measure.getKey() + "=" + plain(value.isNull() ? "" : value.asText()));
      }
    }
  }

  private static List<String> cells(CsvTable table) {
    List<String> cells = new ArrayList<>();
    for (Map<String, String> row : table.rows()) {
      String stage = row.containsKey("status_id") ? " " + row.get("status_id") : "";
      for (String column : table.columns()) {
        if (!column.startsWith("user_") && !column.startsWith("status_")) {
          cells.add(row.get("user_id") + stage + " " + column + "=" + plain(row.get(column)));
        }
      }
    }
    return cells;
  }

  private static String plain(String number) {
    return number.isEmpty() ? "" : new BigDecimal(number).stripTrailingZeros().toPlainString();
  }
}
