package org.opportunityfunnel.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OracleMainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir Path folder;
  private Path request;

  @BeforeEach
  void writeTheSample() throws IOException {
    Samples.CLOSE_SAMPLE.copyTo(folder);
    request = file("request.json", Samples.CLOSE_SAMPLE.json("request.json").toString());
  }

  @Test
  void printsTheAnswer() throws IOException {
    assertEquals(0, run("stages"));
    JsonComparison.NUMERIC
        .inOrder()
        .assertEqual(
            Samples.CLOSE_SAMPLE.json("stages.expected.json"),
            new ObjectMapper().readTree(text(out)));
  }

  @Test
  void equalAnswerIsStatusZeroAndSilent() throws IOException {
    String answer = Samples.CLOSE_SAMPLE.json("totals.expected.json").toString();
    Path file = file("answer.json", answer.replace("0.5", "5e-1"));
    assertEquals(0, run("totals", "--compare", file.toString()));
    assertEquals("", text(out));
  }

  @Test
  void differentAnswerIsStatusOneAndNamesTheDifference() throws IOException {
    String answer = Samples.CLOSE_SAMPLE.json("totals.expected.json").toString();
    Path file =
        file("answer.json", answer.replace("\"count_total_won\":1,", "\"count_total_won\":7,"));
    assertEquals(1, run("totals", "--compare", file.toString()));
    assertEquals(
        List.of(
            "$.aggregations.count_total_won: expected 1, but was 7",
            "$.data[0].count_total_won: expected 1, but was 7"),
        text(out).lines().toList());
  }

  @Test
  void nowCutsHistoryOff() throws IOException {
    assertEquals(0, run("totals", "--now", "2019-01-02T10:30:00Z"));
    assertTrue(text(out).contains("\"count_total_complete\" : 0"), text(out));
  }

  @ParameterizedTest
  @CsvSource({
    "--user user_N6KhMpzHRCYQHdn4gRNIFNN5JExnsrprKA6ekxM63XA, 1, 1",
    "--user user_Ova4RGFG7pztSeJiiMFdN7O2MFl71nD0uGO3bIOo4Wk, 1, 0",
    "--user user_nobody, 0, 0",
    "--zone UTC, 0, 0",
    "--user user_N6KhMpzHRCYQHdn4gRNIFNN5JExnsrprKA6ekxM63XA --zone Pacific/Kiritimati, 0, 0"
  })
  void savedSearchDependsOnUserAndZone(String options, int complete, int won) throws IOException {
    saveSearch(
        null,
        """
        {"query": {"type": "has_related", "this_object_type": "lead",
          "related_object_type": "opportunity", "related_query": {"type": "and", "queries": [
            {"type": "field_condition",
             "field": {"type": "regular_field", "field_name": "user_id"},
             "condition": {"type": "current_user"}},
            {"type": "field_condition",
             "field": {"type": "regular_field", "field_name": "user_id"},
             "condition": {"type": "reference", "reference_type": "user_or_group",
                           "object_ids": ["group_sales"]}},
            {"type": "field_condition",
             "field": {"type": "regular_field", "field_name": "date_created"},
             "condition": {"type": "moment_range", "on_or_after": {"type": "offset",
               "direction": "past", "moment": {"type": "now"}, "offset": {"days": 8},
               "which_day_end": "start"}, "before": {"type": "fixed_local_date",
               "value": "2019-01-02", "which": "end"}}},
            {"type": "in_status", "status_ids": ["stat_lost"], "negate": true,
             "before": {"type": "fixed_utc", "value": "2019-01-03T09:30:00Z"}}]}},
         "results_limit": 1, "sort": []}
        """);
    assertTotals(options + " --now 2019-01-10T05:00:00Z", complete, won);
  }

  @Test
  void textualSavedSearchIsRead() throws IOException {
    saveSearch("opportunity(confidence>=100 or status_id:stat_lost) not id:lead_oppo_b", null);
    assertTotals("--now 2019-01-10T05:00:00Z", 1, 1);
  }

  private void saveSearch(String query, String sQuery) throws IOException {
    ObjectNode all = (ObjectNode) Samples.CLOSE_SAMPLE.json("saved_search.json");
    ObjectNode search = (ObjectNode) all.path("data").get(0);
    search.put("query", query);
    search.set("s_query", sQuery == null ? null : new ObjectMapper().readTree(sQuery));
    file("saved_search.json", all.toString());
  }

  private void assertTotals(String options, int complete, int won) throws IOException {
    assertEquals(0, run(("totals " + options).split(" ")), () -> text(err));
    JsonNode totals = new ObjectMapper().readTree(text(out)).path("aggregations");
    assertEquals(complete, totals.path("count_total_complete").asInt(), totals::toString);
    assertEquals(won, totals.path("count_total_won").asInt(), totals::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "neither", "stages --nonsense", "stages --now", "stages more"})
  void wrongArgumentsAreStatusTwoAndShowTheUsage(String words) {
    assertEquals(2, run(words.isEmpty() ? new String[0] : words.split(" ")));
    assertTrue(text(err).startsWith("usage:"), text(err));
  }

  @Test
  void missingFileIsStatusTwoAndNamed() {
    request = folder.resolve("nowhere.json");
    assertEquals(2, run("stages"));
    assertTrue(text(err).contains("nowhere.json"), text(err));
  }

  private int run(String... more) {
    List<String> words = new ArrayList<>(List.of(folder.toString(), request.toString()));
    words.addAll(List.of(more));
    return OracleMain.run(words, print(out), print(err));
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static PrintStream print(ByteArrayOutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
