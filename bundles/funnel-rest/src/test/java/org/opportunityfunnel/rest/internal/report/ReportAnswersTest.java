package org.opportunityfunnel.rest.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.api.report.ReportFormat;
import org.opportunityfunnel.formats.internal.csv.CsvReportFormat;
import org.opportunityfunnel.formats.internal.json.JsonReportFormat;
import org.opportunityfunnel.formats.internal.svg.SvgReportFormat;
import org.opportunityfunnel.rest.internal.FakeReports;
import org.opportunityfunnel.rest.internal.RunningApi;
import org.opportunityfunnel.rest.internal.SampleReports;

@TestInstance(Lifecycle.PER_CLASS)
class ReportAnswersTest {
  private static final String PATH = "report/funnel/opportunity/";
  private static final ReportFormat JSON = new JsonReportFormat();
  private static final ReportFormat CSV = new CsvReportFormat();

  private RunningApi api;

  @BeforeAll
  void start() throws Exception {
    api = RunningApi.start();
  }

  @BeforeEach
  void reset() {
    api.reports.asked.clear();
    api.reports.stages = SampleReports.stages();
    api.reports.totals = SampleReports.totals();
  }

  @AfterAll
  void stop() {
    api.close();
  }

  /** What the format itself writes. */
  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static String text(Writing writing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writing.to(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whatTheFormatWritesIsAnsweredAsItIs() throws Exception {
    HttpResponse<String> stages = api.post(PATH + "stages/", "{}");
    assertEquals(text(o -> JSON.write(SampleReports.stages(), o)), stages.body());
    assertEquals(List.of("Accept"), stages.headers().allValues("Vary"));
    assertEquals(List.of("no-store"), stages.headers().allValues("Cache-Control"));
    assertEquals(List.of(), stages.headers().allValues("Content-Disposition"));
    assertEquals(
        List.of(String.valueOf(stages.body().getBytes(StandardCharsets.UTF_8).length)),
        stages.headers().allValues("Content-Length"));
    assertEquals(
        text(o -> JSON.write(SampleReports.totals(), o)), api.post(PATH + "totals", "{}").body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"stages", "totals"})
  void whatIsToBeKeptHasATellingName(String kind) throws Exception {
    HttpResponse<String> answer = api.post(PATH + kind, "{}", Map.of("Accept", "text/csv"));
    assertEquals(List.of("text/csv;charset=UTF-8"), answer.headers().allValues("Content-Type"));
    assertEquals(
        List.of("attachment; filename=\"funnel-" + kind + "-grosse-co-2026-03-30.csv\""),
        answer.headers().allValues("Content-Disposition"));
    assertEquals(List.of("Accept"), answer.headers().allValues("Vary"));
    assertEquals(
        text(
            o -> {
              if (kind.equals("stages")) {
                CSV.write(SampleReports.stages(), o);
              } else {
                CSV.write(SampleReports.totals(), o);
              }
            }),
        answer.body());
  }

  @Test
  void aPictureIsShownRatherThanKept() throws Exception {
    HttpResponse<String> answer =
        api.post(PATH + "stages", "{}", Map.of("Accept", "image/svg+xml"));
    assertEquals(
        List.of("image/svg+xml;charset=UTF-8"), answer.headers().allValues("Content-Type"));
    assertEquals(List.of(), answer.headers().allValues("Content-Disposition"));
    assertEquals(text(o -> new SvgReportFormat().write(SampleReports.stages(), o)), answer.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          */*                            | application/json
          application/*                  | application/json
          application/json;charset=utf-8 | application/json
          text/csv                       | text/csv;charset=UTF-8
          text/*                         | text/csv;charset=UTF-8
          text/csv;q=0.5, */*;q=0.4      | text/csv;charset=UTF-8
          text/csv;q=0.5, application/json;q=0.6 | application/json
          """)
  void acceptDecides(String accept, String type) throws Exception {
    HttpResponse<String> answer = api.post(PATH + "totals/", "{}", Map.of("Accept", accept));
    assertEquals(200, answer.statusCode());
    assertEquals(List.of(type), answer.headers().allValues("Content-Type"));
  }

  @Test
  void theRequestIsPassedOnAsItCame() throws Exception {
    api.post(
        PATH + "stages",
        "\ufeff{\"pipeline\":\"p\",\"users\":[\"\u00fc\",1,1.50,true,null,{}]}",
        Map.of("X-TZ-Offset", "5.5 or so", "Content-Type", "Application/JSON; charset=\"UTF-8\""));
    FakeReports.Asked asked = api.reports.asked.get(0);
    assertEquals("k_all", asked.caller().id());
    assertEquals("5.5 or so", asked.request().tzOffset());
    assertEquals(
        "{pipeline=p, users=[\u00fc, 1, 1.50, true, null, {}]}",
        asked.request().members().toString());
  }

  @Test
  void withoutTheHeaderThereIsNoOffset() throws Exception {
    api.post(PATH + "totals", "{}");
    assertNull(api.reports.asked.get(0).request().tzOffset());
  }
}
