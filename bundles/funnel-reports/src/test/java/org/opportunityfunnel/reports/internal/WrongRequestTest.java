package org.opportunityfunnel.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.report.ReportRequest;
import org.opportunityfunnel.range.internal.CalendarRangeResolver;
import org.opportunityfunnel.reports.internal.fake.FakeCompiler;
import org.opportunityfunnel.reports.internal.fake.FakeEngine;
import org.opportunityfunnel.reports.internal.fake.FakeStore;
import org.opportunityfunnel.reports.internal.fake.Sample;
import org.opportunityfunnel.reports.internal.service.ServiceRank;

/** Every field of report.md 1, wrong in every way: one line a case. */
class WrongRequestTest {

  /** A request's body, and the fields that are wrong in it with the number of their problems. */
  record Wrong(String body, String fields) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ReportServices services = ReportServices.none();
  private final LiveFunnelReports reports =
      ReportsFixture.reports(services, Settings.DEFAULT, Clock.systemUTC());

  WrongRequestTest() {
    ServiceRank rank = new ServiceRank(0, 1);
    services.engines().add(FakeEngine.ready("fake", Sample.view(1)), rank);
    services.stores().add(new FakeStore(1), rank);
    services.resolvers().add(new CalendarRangeResolver(), rank);
    services.compilers().add(new FakeCompiler(Map.of("save_all", Filter.ALL)), rank);
  }

  static Stream<Wrong> cases() {
    return Stream.of(
        // pipeline
        wrong("'type':'active-stage-cohort'", "pipeline=1"),
        wrong("'type':'active-stage-cohort','pipeline':null", "pipeline=1"),
        wrong("'type':'active-stage-cohort','pipeline':''", "pipeline=1"),
        wrong("'type':'active-stage-cohort','pipeline':7", "pipeline=1"),
        wrong("'type':'active-stage-cohort','pipeline':['pipe_1']", "pipeline=1"),
        // type
        wrong("'pipeline':'pipe_1'", "type=1"),
        wrong("'pipeline':'pipe_1','type':null", "type=1"),
        wrong("'pipeline':'pipe_1','type':''", "type=1"),
        wrong("'pipeline':'pipe_1','type':'cohort'", "type=1"),
        wrong("'pipeline':'pipe_1','type':'Created-Cohort'", "type=1"),
        wrong("'pipeline':'pipe_1','type':true", "type=1"),
        wrong("'pipeline':'pipe_1','type':{}", "type=1"),
        // report_relative_range
        active("'report_relative_range':''", "report_relative_range=1"),
        active("'report_relative_range':'this_month'", "report_relative_range=1"),
        active("'report_relative_range':5", "report_relative_range=1"),
        active("'report_relative_range':{'start':null}", "report_relative_range=1"),
        // report_datetime_range
        active("'report_datetime_range':'2026'", "report_datetime_range=1"),
        active("'report_datetime_range':[]", "report_datetime_range=1"),
        active("'report_datetime_range':{'start':5}", "report_datetime_range.start=1"),
        active("'report_datetime_range':{'end':''}", "report_datetime_range.end=1"),
        active("'report_datetime_range':{'start':'soon'}", "report_datetime_range.start=1"),
        active(
            "'report_datetime_range':{'start':1,'end':'x'}",
            "report_datetime_range.end=1 report_datetime_range.start=1"),
        active("'report_datetime_range':{'from':'2026'}", "report_datetime_range.from=1"),
        active(
            "'report_datetime_range':{'start':'2026-02-01','end':'2026-01-01'}",
            "report_datetime_range=1"),
        active(
            "'report_relative_range':'today','report_datetime_range':{}",
            "report_datetime_range=1 report_relative_range=1"),
        active(
            "'report_relative_range':1,'report_datetime_range':{}",
            "report_datetime_range=1 report_relative_range=2"),
        // cohort_relative_range, cohort_datetime_range
        created("", "cohort_relative_range=1"),
        created("'cohort_relative_range':null", "cohort_relative_range=1"),
        created("'cohort_relative_range':'next-week'", "cohort_relative_range=1"),
        created("'cohort_relative_range':[]", "cohort_relative_range=1"),
        created(
            "'cohort_relative_range':'today','cohort_datetime_range':{}",
            "cohort_datetime_range=1 cohort_relative_range=1"),
        created("'cohort_datetime_range':7", "cohort_datetime_range=1"),
        created("'cohort_datetime_range':{'end':{}}", "cohort_datetime_range.end=1"),
        created("'cohort_datetime_range':{'zone':'UTC'}", "cohort_datetime_range.zone=1"),
        active("'cohort_relative_range':'never'", "cohort_relative_range=1"),
        active("'cohort_datetime_range':{'end':'x'}", "cohort_datetime_range.end=1"),
        // compared_*
        active(
            "'report_relative_range':'today','compared_relative_range':''",
            "compared_relative_range=1"),
        active(
            "'report_relative_range':'today','compared_relative_range':2",
            "compared_relative_range=1"),
        active("'compared_relative_range':'today'", "compared_relative_range=1"),
        active(
            "'report_datetime_range':{},'compared_relative_range':'today'",
            "compared_relative_range=1"),
        active(
            "'report_datetime_range':{},'compared_datetime_range':'same-days'",
            "compared_datetime_range=1"),
        active(
            "'report_datetime_range':{},'compared_datetime_range':{}", "compared_datetime_range=1"),
        active(
            "'report_relative_range':'today','compared_datetime_range':'same-days-last-week'",
            "compared_datetime_range=1"),
        created(
            "'cohort_relative_range':'today','compared_datetime_range':'same-days-last-week'",
            "compared_datetime_range=1"),
        active("'compared_custom_range':{}", "compared_custom_range=1"),
        active("'report_datetime_range':{},'compared_custom_range':'x'", "compared_custom_range=1"),
        active(
            "'report_datetime_range':{},'compared_custom_range':{'start':[]}",
            "compared_custom_range.start=1"),
        active(
            "'report_relative_range':'today','compared_relative_range':'yesterday',"
                + "'compared_custom_range':{}",
            "compared_custom_range=1 compared_relative_range=1"),
        // query
        active("'query':'save_some'", "query=1"),
        active("'query':[]", "query=1"),
        active("'query':{}", "query.saved_search_id=1 query.type=1"),
        active("'query':{'type':'saved_search'}", "query.saved_search_id=1"),
        active("'query':{'saved_search_id':'save_all'}", "query.type=1"),
        active(
            "'query':{'type':'text','saved_search_id':'q'}",
            "query.saved_search_id=1 query.type=1"),
        active("'query':{'type':3,'saved_search_id':''}", "query.saved_search_id=1 query.type=1"),
        active("'query':{'type':'saved_search','saved_search_id':9}", "query.saved_search_id=1"),
        active("'query':{'type':'saved_search','saved_search_id':'q'}", "query.saved_search_id=1"),
        active(
            "'query':{'type':'saved_search','saved_search_id':'save_bad'}",
            "query.saved_search_id=2"),
        active(
            "'query':{'type':'saved_search','saved_search_id':'q','limit':1}",
            "query.limit=1 query.saved_search_id=1"),
        // users
        active("'users':'user_a'", "users=1"),
        active("'users':{}", "users=1"),
        active("'users':['']", "users=1"),
        active("'users':[null]", "users=1"),
        active("'users':[['user_a']]", "users=1"),
        active("'users':['user_q']", "users=1"),
        active("'users':['user_a',1,'','user_q']", "users=3"),
        // timezone
        active("'timezone':''", "timezone=1"),
        active("'timezone':'Mars/Phobos'", "timezone=1"),
        active("'timezone':1", "timezone=1"),
        // stage_counting, include
        active("'stage_counting':''", "stage_counting=1"),
        active("'stage_counting':'all'", "stage_counting=1"),
        active("'stage_counting':['reached']", "stage_counting=1"),
        active("'include':'meta'", "include=1"),
        active("'include':['']", "include=1"),
        active("'include':['meta',null,'menu']", "include=2"),
        // unknown fields
        active("'user':[]", "user=1"),
        active("'Pipeline':null", "Pipeline=1"),
        active("'_limit':1,'':2", "=1 _limit=1"),
        // all together
        wrong(
            "'type':1,'cohort_relative_range':'x','users':['q'],'timezone':'x','include':{},"
                + "'query':{'type':'saved_search','saved_search_id':'q'},'x':1",
            "cohort_relative_range=1 include=1 pipeline=1 query.saved_search_id=1 timezone=1"
                + " type=1 users=1 x=1"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void namesEveryWrongFieldAtOnce(Wrong wrong) {
    FunnelException e =
        assertThrows(
            FunnelException.class,
            () -> reports.stages(Sample.everyone(), request(wrong.body(), null)));
    assertEquals(ErrorCode.INVALID, e.code());
    assertEquals(wrong.fields(), fields(e.problems()));
    FunnelException totals =
        assertThrows(
            FunnelException.class,
            () -> reports.totals(Sample.everyone(), request(wrong.body(), null)));
    assertEquals(e.problems(), totals.problems());
  }

  @Test
  void namesTheHeaderToo() {
    ReportRequest request = request("'pipeline':'pipe_1'", "half past");
    FunnelException e =
        assertThrows(FunnelException.class, () -> reports.stages(Sample.everyone(), request));
    assertEquals("X-TZ-Offset=1 type=1", fields(e.problems()));
  }

  @Test
  void saysWhatWouldBeRight() {
    String body =
        "'pipelin':'pipe_1','type':'cohort','stage_counting':'all','users':3,'colour':'blue'";
    FunnelException e =
        assertThrows(
            FunnelException.class, () -> reports.stages(Sample.everyone(), request(body, null)));
    Map<String, String> messages =
        e.problems().stream().collect(Collectors.toMap(Problem::path, Problem::message));
    assertEquals("is required", messages.get("pipeline"));
    assertEquals("unknown field \"pipelin\": did you mean \"pipeline\"?", messages.get("pipelin"));
    assertEquals(
        "\"cohort\" is none of \"created-cohort\", \"active-stage-cohort\"", messages.get("type"));
    assertEquals(
        "\"all\" is none of \"visited\", \"reached\", \"direct\"", messages.get("stage_counting"));
    assertEquals("must be a list of strings, not a number", messages.get("users"));
    assertEquals(
        "unknown field \"colour\": known here are \"pipeline\", \"type\","
            + " \"report_relative_range\", \"report_datetime_range\", \"cohort_relative_range\","
            + " \"cohort_datetime_range\", \"compared_relative_range\","
            + " \"compared_datetime_range\", \"compared_custom_range\", \"timezone\", \"query\","
            + " \"users\", \"stage_counting\", \"include\"",
        messages.get("colour"));
  }

  private static Wrong active(String more, String fields) {
    return wrong(
        "'pipeline':'pipe_1','type':'active-stage-cohort'" + (more.isEmpty() ? "" : "," + more),
        fields);
  }

  private static Wrong created(String more, String fields) {
    return wrong(
        "'pipeline':'pipe_1','type':'created-cohort'" + (more.isEmpty() ? "" : "," + more), fields);
  }

  private static Wrong wrong(String body, String fields) {
    return new Wrong(body, fields);
  }

  private static ReportRequest request(String body, String tzOffset) {
    try {
      Map<String, Object> members =
          JSON.readValue('{' + body.replace('\'', '"') + '}', new TypeReference<>() {});
      return new ReportRequest(members, List.of(), tzOffset);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(body, e);
    }
  }

  private static String fields(List<Problem> problems) {
    Map<String, Long> counts =
        problems.stream()
            .collect(Collectors.groupingBy(Problem::path, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining(" "));
  }
}
