package org.opportunityfunnel.rest.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.engine.ViewSize;
import org.opportunityfunnel.api.report.EngineFigures;
import org.opportunityfunnel.api.report.EngineInfo;
import org.opportunityfunnel.rest.internal.RunningApi;
import org.opportunityfunnel.rest.internal.SampleReports;

class EngineResourceTest {
  private static final EngineInfo LOADING =
      new EngineInfo(
          new EngineStatus("sql", EngineStatus.State.LOADING, "waits for a database"),
          50,
          false,
          -1,
          ViewSize.UNKNOWN,
          EngineFigures.NONE);
  private static final String COLUMNAR_JSON =
      "{\"id\":\"columnar\",\"name\":\"columnar\",\"state\":\"ready\",\"detail\":\"\",\"ranking\":100,"
          + "\"is_chosen\":true,\"data_version\":42,\"opportunities\":1000000,"
          + "\"memory_bytes\":45000000,\"reports_computed\":1234,\"reports_kept\":56,"
          + "\"reports_failed\":7,\"median_milliseconds\":0.5,\"p99_milliseconds\":12.25,"
          + "\"max_milliseconds\":40.0}";
  private static final String LOADING_JSON =
      "{\"id\":\"sql\",\"name\":\"sql\",\"state\":\"loading\",\"detail\":\"waits for a database\","
          + "\"ranking\":50,\"is_chosen\":false,\"data_version\":null,\"opportunities\":null,"
          + "\"memory_bytes\":null,\"reports_computed\":0,\"reports_kept\":0,\"reports_failed\":0,"
          + "\"median_milliseconds\":null,\"p99_milliseconds\":null,\"max_milliseconds\":null}";

  private RunningApi api;

  @BeforeEach
  void start() throws Exception {
    api = RunningApi.start();
    api.reports.engines = List.of(SampleReports.ENGINE, LOADING);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private void assertAnswers(int status, String body, String path) throws Exception {
    HttpResponse<String> answer = api.get(path);
    assertEquals(body, answer.body());
    assertEquals(status, answer.statusCode());
  }

  @Test
  void listsThemInTheirOrder() throws Exception {
    assertAnswers(
        200,
        "{\"data\":[" + COLUMNAR_JSON + "," + LOADING_JSON + "],\"has_more\":false}",
        "engine/");
    assertAnswers(
        200,
        "{\"data\":[{\"name\":\"columnar\"}],\"has_more\":true}",
        "engine?_limit=1&_fields=name");
  }

  @Test
  void givesOneByItsName() throws Exception {
    assertAnswers(200, LOADING_JSON, "engine/sql/");
    assertAnswers(404, "{\"error\":\"There is no such ID.\"}", "engine/duckdb/");
    assertAnswers(
        400,
        "{\"errors\":[],\"field-errors\":{\"state\":\"There is no such query parameter here; there are:"
            + " _limit, _skip, _fields.\"}}",
        "engine/?state=ready");
  }

  @Test
  void passesOnTheEngineThatARequestNames() throws Exception {
    api.post("report/funnel/opportunity/stages/", "{}", Map.of("X-Funnel-Engine", "sql"));
    api.post("report/funnel/opportunity/totals/", "{}", Map.of("x-funnel-engine", "sql"));
    api.post("report/funnel/opportunity/stages/", "{}");
    assertEquals("sql", api.reports.asked.get(0).request().engine());
    assertEquals("sql", api.reports.asked.get(1).request().engine());
    assertNull(api.reports.asked.get(2).request().engine());
  }
}
