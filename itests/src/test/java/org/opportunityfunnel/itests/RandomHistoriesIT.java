package org.opportunityfunnel.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opportunityfunnel.itests.harness.CsvTable;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.SharedServer;
import org.opportunityfunnel.testkit.JsonComparison;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleAnswers;
import org.opportunityfunnel.testkit.oracle.OracleCsv;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.random.RandomCases;
import org.opportunityfunnel.testkit.request.RequestJson;

/** Random organizations, imported and asked over HTTP, are answered as the oracle does. */
@ExtendWith(SharedServer.class)
class RandomHistoriesIT {
  /** Organizations; each is asked four requests, for both reports, the first two in CSV too. */
  private static final int CASES = 500;

  private static final int IN_CSV = 2;
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE]-?\\d+)?");

  private static final JsonComparison COMPARISON =
      JsonComparison.NUMERIC
          .inOrder()
          .ignoring("$.meta.report_range.timezone")
          .ignoring("$.meta.cohort_range.timezone")
          .ignoring("$.meta.as_of")
          .ignoring("$.meta.engine")
          .ignoring("$.meta.data_version");

  @Test
  void areAnsweredAsTheOracleDoes(FunnelServer server) {
    RandomCases.check(CASES, one -> check(one, server.newOrganization()));
  }

  private static void check(RandomCase one, FunnelClient client) throws Exception {
    client.importNdjson(ImportFolderWriter.ndjson(one.organization(), one.seed())).expect(200);
    Oracle oracle = new Oracle(one.organization());
    int asked = 0;
    for (OracleRequest random : one.requests()) {
      OracleRequest request = random.withNow(Instant.now());
      boolean inCsv = asked++ < IN_CSV;
      RandomCases.explained(oracle, request, () -> check(client, oracle, request, inCsv));
    }
  }

  private static void check(
      FunnelClient client, Oracle oracle, OracleRequest request, boolean inCsv) {
    OracleAnswers answers = new OracleAnswers(oracle);
    // In UTC the server writes the ranges of its answer as the oracle does.
    String json = RequestJson.of(request).without("timezone").toString();
    check(answers.stages(request), client.report("stages", json).expect(200).json());
    check(answers.totals(request), client.report("totals", json).expect(200).json());
    if (inCsv) {
      OracleCsv csv = new OracleCsv(oracle);
      check(csv.stages(request), csv(client, "stages", json));
      check(csv.totals(request), csv(client, "totals", json));
    }
  }

  private static void check(JsonNode expected, JsonNode actual) {
    COMPARISON.assertEqual(expected, actual);
  }

  private static void check(String expected, String actual) {
    assertEquals(cells(CsvTable.parse(expected)), cells(CsvTable.parse(actual)));
  }

  private static String csv(FunnelClient client, String kind, String request) {
    return client.report(kind, request, "Accept", "text/csv").expect(200).body();
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
