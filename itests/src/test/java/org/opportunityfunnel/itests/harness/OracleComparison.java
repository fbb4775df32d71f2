package org.opportunityfunnel.itests.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.opportunityfunnel.testkit.JsonComparison;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleAnswers;
import org.opportunityfunnel.testkit.oracle.OracleCsv;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.request.RequestJson;

/** Holds what a server answers against what the oracle does, number by number. */
public final class OracleComparison {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE]-?\\d+)?");

  private static final JsonComparison COMPARISON =
      JsonComparison.NUMERIC
          .inOrder()
          .ignoring("$.meta.report_range.timezone")
          .ignoring("$.meta.cohort_range.timezone")
          .ignoring("$.meta.as_of")
          .ignoring("$.meta.engine")
          .ignoring("$.meta.data_version");

  private final FunnelClient client;
  private final OracleAnswers answers;
  private final OracleCsv csv;

  /**
   * Of a client whose organization has the oracle's records.
   *
   * @param client asks the server
   */
  public OracleComparison(FunnelClient client, Oracle oracle) {
    this.client = client;
    this.answers = new OracleAnswers(oracle);
    this.csv = new OracleCsv(oracle);
  }

  /** Fails unless both reports are the same, as JSON. */
  public void assertSame(OracleRequest request) {
    String body = body(request);
    assertSame(answers.stages(request), client.report("stages", body).expect(200).json());
    assertSame(answers.totals(request), client.report("totals", body).expect(200).json());
  }

  /** Fails unless both reports are the same, as CSV. */
  public void assertSameInCsv(OracleRequest request) {
    String body = body(request);
    assertSame(csv.stages(request), inCsv("stages", body));
    assertSame(csv.totals(request), inCsv("totals", body));
  }

  /** Fails unless they say the same; where an answer came from makes no difference. */
  public static void assertSame(JsonNode expected, JsonNode actual) {
    COMPARISON.assertEqual(expected, actual);
  }

  /** Fails unless the tables say the same. */
  public static void assertSame(String expected, String actual) {
    assertEquals(cells(CsvTable.parse(expected)), cells(CsvTable.parse(actual)));
  }

  /** The request as a client asks it: in UTC the server writes its ranges as the oracle does. */
  public static String body(OracleRequest request) {
    return RequestJson.of(request).without("timezone").toString();
  }

  private String inCsv(String kind, String body) {
    return client.report(kind, body, "Accept", "text/csv").expect(200).body();
  }

  /** Row by row; a number is its value, so that 0 and 0.0 are one. */
  private static List<List<Object>> cells(CsvTable table) {
    List<List<Object>> cells = new ArrayList<>();
    cells.add(new ArrayList<>(table.columns()));
    for (Map<String, String> row : table.rows()) {
      cells.add(table.columns().stream().map(column -> value(row.get(column))).toList());
    }
    return cells;
  }

  private static Object value(String cell) {
    return NUMBER.matcher(cell).matches() ? (Object) Double.valueOf(cell) : cell;
  }
}
