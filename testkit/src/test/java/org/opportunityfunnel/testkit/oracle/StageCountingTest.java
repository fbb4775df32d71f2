package org.opportunityfunnel.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.testkit.data.OpportunityDraft;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.data.Sketch;

/** Report.md 4 and 6 on an organization that can be counted by hand. */
class StageCountingTest {
  private static final OrganizationData DATA =
      new Sketch()
          .pipeline("sales", "new talk offer +won -lost")
          .pipeline("other", "else")
          .user("ann")
          .group("team", "bob", "ann", "nobody's record")
          .group("empty")
          .story("all the way", "ann", 100, "0 new", "10 talk", "30 offer", "60 won")
          .story("skips talk", "ann", 200, "0 new", "20 offer")
          .story("loses", "bob", 400, "0 new", "5 talk", "8 lost")
          .story("moves", "bob", 800, "0 new", "7 else")
          .story("of nobody", "0 talk", "50 won")
          .data();

  @ParameterizedTest
  @CsvSource({
    // counts and conversion rates of the active stages, then the mean times
    "VISITED, 4 3 2, 0.75 0.6666666666666666 0.5, 12 35 30",
    "REACHED, 5 4 3, 0.8 0.75 0.6666666666666666, 12 35 30",
    "DIRECT,  4 3 2, 0.5 0.3333333333333333 0.5, 12 35 30",
  })
  void countingDecidesWhoCountsAndConverts(
      StageCounting counting, String counts, String rates, String times) {
    OracleRequest request = OracleRequest.allTime("sales").withCounting(counting);
    JsonNode stages = answers().stages(request).at("/aggregations/stages");
    assertEquals(counts, column(stages, "count"));
    assertEquals(rates, column(stages, "count_conversion_rate"));
    assertEquals(times, column(stages, "average_time_to_advance"));
  }

  @Test
  void outcomesAddUpToTheCount() {
    OracleRequest request =
        OracleRequest.allTime("sales").withInclude(EnumSet.of(Include.OUTCOMES));
    JsonNode stages = answers().stages(request).at("/aggregations/stages");
    assertEquals("3 2 1", column(stages, "count_advanced"));
    assertEquals("0 1 0", column(stages, "count_lost"));
    assertEquals("1 0 0", column(stages, "count_left"));
    assertEquals("0 0 1", column(stages, "count_open"));
  }

  @Test
  void reportIsOfThoseWhoseEndIsNotBefore() {
    TimeRange from = new TimeRange(Sketch.at(8), Sketch.at(100));
    OracleRequest request = OracleRequest.allTime("sales").withReport(from);
    JsonNode totals = answers().totals(request).get("aggregations");
    assertEquals(4, totals.get("count").intValue());
    JsonNode stages = answers().stages(request).at("/aggregations/stages");
    assertEquals("2 3 2", column(stages, "count"));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "0, 1, 5", "-1, 0, 0", "1, 9, 0"})
  void cohortIsHalfOpen(long start, long end, int count) {
    TimeRange range = new TimeRange(Sketch.at(start), Sketch.at(end));
    OracleRequest request = OracleRequest.allTime("sales").withCohort(range);
    assertEquals(count, answers().totals(request).at("/aggregations/count").intValue());
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 5", "20, 20, 0", "21, 20, 0", "21, 22, 3"})
  void nothingIsInAReportThatStartsAtOrAfterItsEnd(long start, long now, int count) {
    TimeRange from = new TimeRange(Sketch.at(start), Instant.MAX);
    OracleRequest request = OracleRequest.allTime("sales").withReport(from).withNow(Sketch.at(now));
    assertEquals(count, answers().totals(request).at("/aggregations/count").intValue());
  }

  @ParameterizedTest
  @CsvSource({"0, 40", "30, 20", "45, 20"})
  void timeToWinIsFromTheCreationOrTheFirstEntry(String created, long seconds) {
    OrganizationData data =
        new Sketch()
            .pipeline("sales", "new +won")
            .opportunity(new OpportunityDraft("a", "won", Sketch.at(created)))
            .change("1", "a", "20", null, "new")
            .change("2", "a", "40", "new", "won")
            .data();
    JsonNode totals = new OracleAnswers(new Oracle(data)).totals(OracleRequest.allTime("sales"));
    assertEquals(seconds, totals.at("/aggregations/average_time_to_win").longValue());
  }

  @Test
  void usersComeAsGivenWithZeros() {
    OracleRequest request =
        OracleRequest.allTime("sales").withUsers(List.of("team", "stranger", "ann"));
    assertEquals(
        List.of("bob", "ann", "nobody's record", "stranger"), userIds(answers().totals(request)));
    OracleRequest nobody = request.withUsers(List.of("empty"));
    assertEquals(List.of(), userIds(answers().totals(nobody)));
    assertEquals(0, answers().totals(nobody).at("/aggregations/count").intValue());
  }

  @Test
  void everyoneComesByIdAndNobodyLast() {
    ObjectNode answer = answers().totals(OracleRequest.allTime("sales"));
    assertEquals(List.of("ann", "bob", "null"), userIds(answer));
  }

  @Test
  void csvHasOneRowAUser() {
    OracleRequest request = OracleRequest.allTime("sales").withUsers(List.of("ann", "=x,\"y\""));
    assertEquals(
        """
        user_id,user_name,count,count_total_complete,count_total_won,count_win_rate,\
        value_total_complete,value_total_won,value_win_rate,average_time_to_win,\
        average_value_annualized_per_won_opportunity,sales_velocity
        ann,ann,2,1,1,1.0,100,100,1.0,60,100,200
        "'=x,""y""\",,0,0,0,,0,0,,,0,0
        """
            .replace("\n", "\r\n"),
        new OracleCsv(new Oracle(DATA)).totals(request));
  }

  @Test
  void csvHasOneRowAUserAndStage() {
    String csv = new OracleCsv(new Oracle(DATA)).stages(OracleRequest.allTime("sales"));
    List<String> lines = csv.lines().toList();
    assertEquals(1 + 3 * 4, lines.size());
    assertEquals("ann,ann,new,new,active,2,1.0,0,0.0,300,1.0,0,0.0,200,1.0,15", lines.get(1));
    assertEquals(",,won,won,won,1,0.0,0,0.0,0,0.0,0,0.0,0,0.0,", lines.get(12));
  }

  private static OracleAnswers answers() {
    return new OracleAnswers(new Oracle(DATA));
  }

  private static List<String> userIds(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.get("data").forEach(user -> ids.add(user.get("user_id").asText()));
    return ids;
  }

  private static String column(JsonNode stages, String field) {
    List<String> cells = new ArrayList<>();
    for (JsonNode stage : stages) {
      if (stage.at("/status/type").asText().equals("active")) {
        cells.add(stage.get(field).asText());
      }
    }
    return String.join(" ", cells);
  }
}
