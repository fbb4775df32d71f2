package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One bad record a line, and what it is refused for. Single quotes stand for double ones. */
class BadRecordsTest {
  @TempDir static Path temporary;

  private static OpenStore open;

  @BeforeAll
  static void open() {
    open = new OpenStore(temporary);
  }

  @AfterAll
  static void close() {
    open.close();
  }

  @ParameterizedTest
  @MethodSource({"shapes", "values", "times", "nested"})
  void isRefused(String line, String... problems) {
    assertEquals(List.of(problems), open.refused(line));
    assertEquals(0, open.version());
  }

  private static final String TIME =
      "must be an ISO 8601 time such as \"2026-01-31T09:30:00Z\", year 0001 to 9999, but is ";

  private static Arguments bad(String line, String... problems) {
    return arguments(line, problems);
  }

  /** The opportunity with that member, and otherwise good. */
  private static Arguments member(String member, String... problems) {
    return bad(
        "{'_type':'Opportunity','id':'o','status_id':'s','date_created':'2026-01-01T00:00:00Z',"
            + member
            + "}",
        problems);
  }

  static Stream<Arguments> shapes() {
    return Stream.of(
        bad(
            "{'_type':'Opportunity'}",
            "line 1: id: is missing",
            "line 1: status_id: is missing",
            "line 1: date_created: is missing"),
        bad("{'_type':'Opportunity','id':null,'_deleted':true}", "line 1: id: is missing"),
        bad(
            "{'_type':'OpportunityStatusChange','id':'a','opportunity_id':'o','new_status_id':'s'}",
            "line 1: activity_at: is missing, and so is date_created"),
        bad(
            "{'_type':'OpportunityStatusChange','id':'a','activity_at':'2026-01-01','x':1}",
            "line 1: opportunity_id: is missing",
            "line 1: new_status_id: is missing"),
        bad("{'_type':'Pipeline','id':'p'}", "line 1: statuses: is missing"),
        bad("{'_type':'SavedSearch','id':'s'}", "line 1: type: is missing"),
        bad(
            "{'id':'o'}",
            "line 1: _type: must be one of Pipeline, User, Group, SavedSearch, Lead, Opportunity,"
                + " OpportunityStatusChange"),
        bad(
            "{'_type':'Contact','id':'o'}",
            "line 1: _type: must be one of Pipeline, User, Group, SavedSearch, Lead, Opportunity,"
                + " OpportunityStatusChange"),
        bad(
            "{'id':'o','_type':7}",
            "line 1: _type: must be one of Pipeline, User, Group, SavedSearch, Lead, Opportunity,"
                + " OpportunityStatusChange"),
        bad("{'_type':'User','id':'u','_deleted':1}", "line 1: _deleted: must be true or false"),
        bad("{'_type':'User','id':'u','id':'v'}", "line 1: id: comes twice, first in line 1"));
  }

  static Stream<Arguments> values() {
    String cents =
        "line 1: value: must be a whole number of cents, at most 9007199254740991 either way, but is ";
    String nul = "U+0000, which is no text for most databases";
    String percent = "line 1: confidence: must be a whole number from 0 to 100, but is ";
    return Stream.of(
        member("'value':'100'", cents + "\"100\""),
        member("'value':12.5", cents + "12.5"),
        member("'value':9007199254740992", cents + "9007199254740992"),
        member("'value':-9007199254740992", cents + "-9007199254740992"),
        member("'value':99999999999999999999", cents + "99999999999999999999"),
        member("'value':1e999999999", cents + "1e999999999"),
        member("'value':1e-999999999", cents + "1e-999999999"),
        member("'value':true", cents + "true"),
        member("'value':{'cents':1}", cents + "an object"),
        member("'value':[1]", cents + "a list"),
        member("'confidence':101", percent + "101"),
        member("'confidence':-1", percent + "-1"),
        member("'confidence':0.5", percent + "0.5"),
        member(
            "'value_period':'weekly'",
            "line 1: value_period: must be \"one_time\", \"monthly\" or \"annual\","
                + " but is \"weekly\""),
        member("'user_id':''", "line 1: user_id: must be an ID, but is empty"),
        member("'user_id':17", "line 1: user_id: must be an ID in quotes, but is 17"),
        member(
            "'user_id':'" + "x".repeat(256) + "'",
            "line 1: user_id: must have at most 255 characters, but has 256"),
        member("'note':5", "line 1: note: must be text in quotes, but is 5"),
        member(
            "'note':'\\ud83d'",
            "line 1: note: has half of a surrogate pair, which is no character"),
        member(
            "'custom.cf_a':'\\udc00x'",
            "line 1: custom.cf_a: has half of a surrogate pair, which is no character"),
        member("'note':'a\\u0000'", "line 1: note: has " + nul),
        member("'custom.cf_a':['b','\\u0000']", "line 1: custom.cf_a: has " + nul),
        member("'custom':{'cf\\u0000':1}", "line 1: custom: has " + nul),
        member("'custom':'x'", "line 1: custom: must be an object, but is \"x\""),
        member(
            "'value':'" + "y".repeat(100) + "','confidence':101",
            cents + "\"" + "y".repeat(60) + "…\"",
            percent + "101"));
  }

  static Stream<Arguments> times() {
    return Stream.of(
            "2026-02-30T00:00:00Z",
            "2026-01-01 00:00:00",
            "2026-01-01T24:00:00Z",
            "2026-01-01T00:60:00Z",
            "2026-01-01T00:00:60Z",
            "2026-01-01T00:00:00.1234567890Z",
            "2026-01-01T00:00:00.Z",
            "2026-01-01T00:00:00+19:00",
            "2026-01-01T00:00:00+1",
            "2026-01-01T00:00:00Zjunk",
            "0000-01-01T00:00:00Z",
            "10000-01-01T00:00:00Z",
            "0001-01-01T00:00:00+01:00",
            "9999-12-31T23:00:00-02:00",
            "26-01-01",
            "1767225600",
            "")
        .map(
            time ->
                member(
                    "'date_updated':'" + time + "'",
                    "line 1: date_updated: " + TIME + '"' + time + '"'));
  }

  static Stream<Arguments> nested() {
    return Stream.of(
        bad(
            "{'_type':'Pipeline','id':'p','statuses':{}}",
            "line 1: statuses: must be a list of statuses {\"id\", \"label\", \"type\"}"),
        bad(
            "{'_type':'Pipeline','id':'p','statuses':[7]}",
            "line 1: statuses[0]: must be an object {\"id\", \"label\", \"type\"}"),
        bad(
            "{'_type':'Pipeline','id':'p','statuses':[{'id':'a','type':'active'},{'id':'b'}]}",
            "line 1: statuses[1].type: must be \"active\", \"won\" or \"lost\""),
        bad(
            "{'_type':'Pipeline','id':'p','statuses':[{'type':'active'}]}",
            "line 1: statuses[0].id: must be an ID in quotes"),
        bad(
            "{'_type':'Pipeline','id':'p','statuses':[{'id':'','type':'active'}]}",
            "line 1: statuses[0].id: must be an ID, but is empty"),
        bad(
            "{'_type':'Pipeline','id':'p','statuses':[{'id':'a','type':'won','label':1}]}",
            "line 1: statuses[0].label: must be text in quotes"),
        bad(
            "{'_type':'Pipeline','id':'p','statuses':"
                + "[{'id':'a','type':'won'},{'id':'a','type':'won'}]}",
            "line 1: statuses[1].id: comes twice: \"a\""),
        bad(
            "{'_type':'Group','id':'g','members':'all'}",
            "line 1: members: must be a list of members {\"user_id\"}"),
        bad(
            "{'_type':'Group','id':'g','members':['u']}",
            "line 1: members[0]: must be an object {\"user_id\"}"),
        bad(
            "{'_type':'Group','id':'g','members':[{'user_id':'u'},{}]}",
            "line 1: members[1].user_id: must be an ID in quotes"),
        bad(
            "{'_type':'SavedSearch','id':'s','type':'lead','s_query':[]}",
            "line 1: s_query: must be an object, but is a list"));
  }
}
