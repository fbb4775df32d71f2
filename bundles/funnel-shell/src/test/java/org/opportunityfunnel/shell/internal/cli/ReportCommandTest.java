package org.opportunityfunnel.shell.internal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.shell.internal.fake.FakeServer;

class ReportCommandTest {
  private static final String STAGES = "POST /report/funnel/opportunity/stages/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private FakeServer server;

  @BeforeEach
  void start() throws IOException {
    server = ServerFixture.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private CliRun run(String arguments) {
    String[] split = arguments.strip().split("\\s+");
    for (int i = 0; i < split.length; i++) {
      split[i] = split[i].replace('_', ' ');
    }
    return CliRun.of(
        Map.of("FUNNEL_URL", server.url(), "FUNNEL_KEY", "k3y"), Path.of("home"), split);
  }

  // In arguments _ stands for a blank.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-p sales | {'type':'active-stage-cohort','pipeline':'pipe_s'}",
        "-p SALES --type created-cohort"
            + "| {'type':'created-cohort','cohort_relative_range':'all-time','pipeline':'pipe_s'}",
        "-p Sales --cohort-range last-year --report-range this-quarter"
            + "| {'type':'created-cohort','report_relative_range':'this-quarter',"
            + "'cohort_relative_range':'last-year','pipeline':'pipe_s'}",
        "-p Sales --cohort-start 2026-01-01 --report-end 2026-02-01T10:00:00Z"
            + "| {'type':'created-cohort','report_datetime_range':{'end':'2026-02-01T10:00:00Z'},"
            + "'cohort_datetime_range':{'start':'2026-01-01'},'pipeline':'pipe_s'}",
        "-p Sales --user Ann_Lee --user lucja@example.com --group east"
            + "| {'type':'active-stage-cohort','pipeline':'pipe_s',"
            + "'users':['user_1','user_2','group_1']}",
        "-p Sales --saved-search large --counting reached --timezone Asia/Tokyo"
            + "| {'type':'active-stage-cohort','timezone':'Asia/Tokyo','pipeline':'pipe_s',"
            + "'query':{'type':'saved_search','saved_search_id':'save_1'},"
            + "'stage_counting':'reached'}",
        "-p Sales --report-range this-week --compare last-week"
            + "| {'type':'active-stage-cohort','report_relative_range':'this-week',"
            + "'pipeline':'pipe_s','compared_relative_range':'last-week'}",
        "-p Sales --report-start 2026-01-01 --compare same-days-last-year"
            + "| {'type':'active-stage-cohort','report_datetime_range':{'start':'2026-01-01'},"
            + "'pipeline':'pipe_s','compared_datetime_range':'same-days-last-year'}",
        "-p Sales --compare-start 2025-01-01 --compare-end 2025-12-31"
            + "| {'type':'active-stage-cohort','pipeline':'pipe_s',"
            + "'compared_custom_range':{'start':'2025-01-01','end':'2025-12-31'}}",
        "-p Sales --include outcomes,meta"
            + "| {'type':'active-stage-cohort','pipeline':'pipe_s','include':['outcomes','meta']}"
      })
  void asksWhatTheOptionsSay(String options, String body) throws IOException {
    CliRun run = run("report stages --format json " + options);
    assertEquals(0, run.code(), run.err());
    JsonNode expected = JSON.readTree(body.replace('\'', '"'));
    assertEquals(expected, JSON.readTree(server.last(STAGES).body()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--report-range last-decade | --report-range must be one of today,",
        "--cohort-range x --report-range today | --cohort-range must be one of",
        "--type both | --type must be one of created-cohort, active-stage-cohort, not \"both\".",
        "--compare same-days-last-decade | --compare must be one of",
        "--compare last-week --compare-end 2026-01-01 | --compare excludes",
        "--report-range today --report-end 2026-01-01 | --report-range excludes",
        "--cohort-range today --cohort-start 2026-01-01 | --cohort-range excludes",
        "--counting all | Invalid value for option '--counting'",
        "--format xml | --format must be one of table, json, csv, svg, not \"xml\".",
        "--pipeline | Missing required parameter for option '--pipeline'",
        "--pipelin x | Unknown options: '--pipelin', 'x'",
        "-p Nope | There is no pipeline \"Nope\"; there is \"Renewals\", \"Sales\".",
        "-p Sales --user Nobody | There is no user \"Nobody\"; there is \"Ann Lee\",",
        "--report-range today | There are several pipelines; choose one by --pipeline:"
      })
  void saysWhatIsWrongWithThem(String options, String message) {
    CliRun run = run("report stages " + options);
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().startsWith(message), run.err());
    assertEquals("", run.out());
  }

  @Test
  void drawsTheFunnel() {
    assertEquals(ServerFixture.text("stages.txt"), run("report stages -p Sales").out());
    assertEquals(ServerFixture.text("totals.txt"), run("report totals -p Sales").out());
  }

  @Test
  void showsBothSidesOfAComparison() {
    CliRun run = run("report totals -p Sales --report-range this-week --compare last-week");
    assertEquals(2, run.out().split("Win rate  ", -1).length - 1, run.out());
    assertEquals(
        2, server.requests().stream().filter(one -> one.path().endsWith("/totals/")).count());
  }

  @Test
  void showsUsers() {
    CliRun stages = run("report stages -p Sales --by-user");
    assertTrue(stages.out().contains("\nŁucja Wiśniewska\n"), stages.out());
    assertTrue(stages.out().contains("\n(nobody)\n"), stages.out());
    CliRun totals = run("report totals -p Sales --by-user");
    assertTrue(totals.out().contains("Łucja Wiśniewska    200  120     70.6%"), totals.out());
  }

  @Test
  void passesOtherFormatsThrough() {
    assertEquals("user_id,count\r\nu,1\r\n", run("report stages -p Sales --format csv").out());
    assertEquals(
        ServerFixture.text("stages.json").strip(),
        run("report stages -p Sales --format JSON").out().strip());
    assertEquals("Bearer k3y", server.last(STAGES).header("Authorization"));
  }
}
