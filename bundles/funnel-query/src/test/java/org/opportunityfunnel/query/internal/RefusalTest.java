package org.opportunityfunnel.query.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.model.SavedSearch;

/** What is refused, where, and with which words. */
class RefusalTest {

  private static List<Problem> problems(SavedSearch search) {
    FunnelException e = assertThrows(FunnelException.class, () -> Searches.compile(search));
    assertEquals(ErrorCode.INVALID, e.code());
    return e.problems();
  }

  private static void assertOnly(String path, String part, List<Problem> problems) {
    assertEquals(List.of(path), problems.stream().map(Problem::path).toList());
    String message = problems.get(0).message();
    assertTrue(message.contains(part), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type":"id"}                                       | query.value | is required; it must be a string
          {"type":"id","value":7}                             | query.value | must be a string, not a number
          {"type":"text"}                                     | query.value | is required
          {"type":"text","value":"x","mode":"regex"}          | query.mode | "regex" is not known; possible are full_words, phrase, beginning_of_words, exact_value
          {"type":"text","value":"x","field":"note"}          | query.field | is not known; possible are mode, negate, type, value
          {"type":"in_status"}                                | query.status_ids | is required
          {"type":"in_status","status_ids":[1]}               | query.status_ids[0] | must be a string
          {"type":"in_status","status_ids":[],"before":"x"}   | query.before | or a day, not "x"
          {"type":"has_related","this_object_type":"lead","related_object_type":"lead","related_query":{"type":"match_all"}} | query.this_object_type | must be opportunity here, not lead
          {"type":"has_related","this_object_type":"opportunity","related_object_type":"opportunity","related_query":{"type":"match_all"}} | query.related_object_type | must be lead here, not opportunity
          {"type":"has_related","this_object_type":"opportunity","related_object_type":"contact","related_query":{"type":"match_all"}} | query.related_object_type | "contact" is not known
          {"type":"has_related","this_object_type":"opportunity","related_object_type":"lead"} | query.related_query | is required
          {"type":"has_related","this_object_type":"opportunity","related_object_type":"lead","related_query":{"type":"in_status","status_ids":[]}} | query.related_query.type | put it into a has_related node
          {"type":"has_related","this_object_type":"opportunity","related_object_type":"lead","related_query":{"type":"?"}} | query.related_query.type | is not known
          {"type":"not"}                                      | query.type | "not" is not known; possible are match_all, and, or, object_type, id, text, field_condition, has_related, in_status
          {"type":""}                                         | query.type | is not known
          {"type":"AND","queries":[]}                         | query.type | is not known
          {"type":7}                                          | query.type | must be a string, not a number
          {"type":null}                                       | query.type | is required
          {}                                                  | query.type | is required
          []                                                  | query | must be an object, not a list
          "*"                                                 | query | must be an object, not a string
          null                                                | query | is required
          {"type":"match_all","negate":"true"}                | query.negate | must be true or false, not a string
          {"type":"match_all","negate":0}                     | query.negate | must be true or false, not a number
          {"type":"match_all","queries":[]}                   | query.queries | is not known; possible are negate, type
          {"type":"and"}                                      | query.queries | is required
          {"type":"or","queries":{}}                          | query.queries | must be a list, not an object
          {"type":"or","queries":[],"query":1}                | query.query | is not known
          {"type":"and","queries":[null]}                     | query.queries[0] | must be an object, not null
          {"type":"and","queries":[{"type":"match_all"},"x"]} | query.queries[1] | must be an object, not a string
          {"type":"and","queries":[{"type":"match_all"},{"type":"or","queries":[{"type":"?"}]}]} | query.queries[1].queries[0].type | not known
          {"type":"or","queries":[{"type":"match_all"},{"type":"?"}]} | query.queries[1].type | not known
          {"type":"and","queries":[{"type":"match_all","negate":true},{"type":"?"}],"negate":true} | query.queries[1].type | not known
          {"type":"object_type"}                              | query.object_type | is required
          {"type":"object_type","object_type":"contact"}      | query.object_type | "contact" is not known; possible are opportunity, lead
          {"type":"object_type","object_type":["lead"]}       | query.object_type | must be a string, not a list
          {"type":"field_condition","field":1,"condition":{"type":"term","values":[]}} | query.field | must be an object, not a number
          {"type":"field_condition","field":{"type":"regular_field","object_type":"opportunity","field_name":"value"}} | query.condition | is required
          """)
  void nodes(String node, String path, String part) {
    assertOnly(path, part, problems(Searches.ofNode("opportunity", node)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          opportunity | {"type":"custom_field"}                           | custom_field_id | is required
          opportunity | {"type":"custom_field","custom_field_id":"x"}        | custom_field_id | starts with cf_, not "x"
          opportunity | {"type":"custom_field","custom_field_id":"cf_"}      | custom_field_id | starts with cf_
          opportunity | {"type":"custom_field","custom_field_id":"cf_\\ud800"} | custom_field_id | starts with cf_
          opportunity | {"type":"custom_field","custom_field_id":"cf_a","field_name":"x"} | field_name | is not known; possible are custom_field_id, object_type, type
          lead        | {"type":"custom_field","object_type":"opportunity","custom_field_id":"cf_a"} | object_type | has_related
          opportunity | {"type":"field"}                                                           | type | "field" is not known
          opportunity | {"object_type":"opportunity","field_name":"note"}                          | type | is required
          lead        | {"type":"regular_field","object_type":"opportunity","field_name":"note"}   | object_type | put the condition into a has_related node
          opportunity | {"type":"regular_field","object_type":"contact","field_name":"note"}       | object_type | "contact" is not known
          opportunity | {"type":"regular_field","object_type":"opportunity"}                       | field_name | is required
          opportunity | {"type":"regular_field","object_type":"opportunity","field_name":7}        | field_name | must be a string
          opportunity | {"type":"regular_field","object_type":"opportunity","field_name":"name"}   | field_name | "name" is not known; possible are id, lead_id, lead_name
          opportunity | {"type":"regular_field","object_type":"opportunity","field_name":"NOTE"}   | field_name | is not known
          opportunity | {"type":"regular_field","object_type":"opportunity","field_name":"display_name"} | field_name | is not known
          lead        | {"type":"regular_field","object_type":"lead","field_name":"date_won"}      | field_name | "date_won" is not known; possible are id, name, description
          opportunity | {"type":"regular_field","object_type":"opportunity","field_name":"note","is_multi":true} | is_multi | is not known; possible are field_name, object_type, type
          """)
  void fields(String type, String field, String member, String part) {
    String node =
        "{\"type\":\"field_condition\",\"condition\":{\"type\":\"term\",\"values\":[\"x\"]},\"field\":"
            + field
            + "}";
    assertOnly("query.field." + member, part, problems(Searches.ofNode(type, node)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          note       | {"type":"boolean","value":true}                  | .type | "boolean" does not go with note; possible are exists, current_user, term, reference, text
          note       | {"type":"regex"}                                 | .type | "regex" is not known; possible are boolean, exists, current_user, term, reference, number_range, text, moment_range
          note       | {"values":[]}                                    | .type | is required
          note       | {"type":"term"}                                  | .values | is required
          note       | {"type":"term","values":"x"}                     | .values | must be a list, not a string
          note       | {"type":"term","value":"x","values":[]}          | .value | is not known; possible are type, values
          note       | {"type":"term","values":["x",7]}                 | .values[1] | must be a string, not a number
          note       | {"type":"term","values":[null]}                  | .values[0] | must be a string, not null
          note       | {"type":"term","values":[["x"]]}                 | .values[0] | must be a string, not a list
          value      | {"type":"term","values":[7]}                     | .type | "term" does not go with value
          value      | {"type":"moment_range","before":"2026-01-01"}    | .type | does not go with value
          date_won   | {"type":"number_range","gt":1}                   | .type | possible are exists, moment_range
          date_won   | {"type":"text","value":"x"}                      | .type | does not go with date_won
          note       | {"type":"text","value":7}                        | .value | must be a string
          note       | {"type":"text","value":"x","mode":"fuzzy"}       | .mode | "fuzzy" is not known
          note       | {"type":"exists","value":true}                   | .value | is not known; possible is type
          note       | {"type":"current_user","user":1}                 | .user | is not known
          cf_a       | {"type":"boolean"}                               | .value | is required; it must be true or false
          cf_a       | {"type":"boolean","value":"true"}                | .value | must be true or false, not a string
          cf_a       | {"type":"term","values":[7]}                     | .values[0] | must be a string, not a number
          date_won   | {"type":"moment_range"}                          |       | needs at least one of on_or_after, before
          date_won   | {"type":"moment_range","before":null}            |       | needs at least one of on_or_after, before
          date_won   | {"type":"moment_range","before":7}               | .before | must be an object, not a number
          date_won   | {"type":"moment_range","after":7,"before":{"type":"now"}} | .after | is not known
          date_won   | {"type":"moment_range","before":"now"}           | .before | must be a time of the years 0001 to 9999
          date_won   | {"type":"moment_range","before":"2026-02-30"}    | .before | not "2026-02-30"
          date_won   | {"type":"moment_range","before":"0000-01-01"}    | .before | not "0000-01-01"
          date_won   | {"type":"moment_range","before":{"type":"today"}} | .before.type | "today" is not known; possible are now, fixed_utc, fixed_local_date, start_end_of_predefined_relative_period, offset
          date_won   | {"type":"moment_range","before":{"type":"now","value":1}} | .before.value | is not known; possible is type
          date_won   | {"type":"moment_range","before":{"type":"fixed_utc","value":"2026-01-01"}} | .before.value | must be a time
          date_won   | {"type":"moment_range","before":{"type":"fixed_utc"}} | .before.value | is required
          date_won   | {"type":"moment_range","before":{"type":"fixed_local_date","value":"2026-01-01T00:00:00Z","which":"start"}} | .before.value | must be a day
          date_won   | {"type":"moment_range","before":{"type":"fixed_local_date","value":"2026-01-01"}} | .before.which | is required
          date_won   | {"type":"moment_range","before":{"type":"fixed_local_date","value":"2026-01-01","which":"noon"}} | .before.which | possible are start, end
          date_won   | {"type":"moment_range","before":{"type":"start_end_of_predefined_relative_period","range":"next-month","which":"end"}} | .before.range | "next-month" is not known; possible are today, this-week
          date_won   | {"type":"moment_range","before":{"type":"offset","direction":"back","moment":{"type":"now"},"offset":{"days":1}}} | .before.direction | possible are past, future
          date_won   | {"type":"moment_range","before":{"type":"offset","direction":"past","offset":{"days":1}}} | .before.moment | is required
          date_won   | {"type":"moment_range","before":{"type":"offset","direction":"past","moment":{"type":"now"}}} | .before.offset | is required
          date_won   | {"type":"moment_range","before":{"type":"offset","direction":"past","moment":{"type":"now"},"offset":{"days":-1}}} | .before.offset.days | not negative
          date_won   | {"type":"moment_range","before":{"type":"offset","direction":"past","moment":{"type":"now"},"offset":{"days":1.5}}} | .before.offset.days | must be a whole number
          date_won   | {"type":"moment_range","before":{"type":"offset","direction":"past","moment":{"type":"now"},"offset":{"days":"1"}}} | .before.offset.days | must be a number
          date_won   | {"type":"moment_range","before":{"type":"offset","direction":"past","moment":{"type":"now"},"offset":{"days":1000001}}} | .before.offset.days | must be at most 1000000
          date_won   | {"type":"moment_range","before":{"type":"offset","direction":"past","moment":{"type":"now"},"offset":{"years":10001}}} | .before.offset.years | must be at most 10000
          date_won   | {"type":"moment_range","before":{"type":"offset","direction":"past","moment":{"type":"now"},"offset":{"day":1}}} | .before.offset.day | is not known; possible are days, hours
          date_won   | {"type":"moment_range","before":{"type":"offset","direction":"past","moment":"x","offset":{}}} | .before.moment | not "x"
          date_won   | {"type":"moment_range","before":{"type":"offset","direction":"past","moment":{"type":"now"},"offset":{},"which_day_end":"x"}} | .before.which_day_end | possible are start, end
          value      | {"type":"number_range"}                          |       | needs at least one of gt, gte, lt, lte
          value      | {"type":"number_range","gt":null}                |       | needs at least one of gt, gte, lt, lte
          value      | {"type":"number_range","gt":"5"}                 | .gt   | must be a number, not a string
          value      | {"type":"number_range","gte":true}               | .gte  | must be a number, not true or false
          value      | {"type":"number_range","gt":1,"lt":[9]}          | .lt   | must be a number, not a list
          value      | {"type":"number_range","min":1,"lt":9}           | .min  | is not known; possible are gt, gte, lt, lte, type
          status_id  | {"type":"number_range","gt":1}                   | .type | "number_range" does not go with status_id; possible are exists, current_user
          value      | {"type":"reference","reference_type":"user","object_ids":["x"]}      | .type | "reference" does not go with value; possible are exists, number_range
          user_id    | {"type":"reference","object_ids":["x"]}                              | .reference_type | is required
          user_id    | {"type":"reference","reference_type":"contact","object_ids":["x"]}   | .reference_type | "contact" is not known; possible are user, user_or_group, status.opportunity, status.lead, pipeline, lead
          user_id    | {"type":"reference","reference_type":"user"}                         | .object_ids | is required
          user_id    | {"type":"reference","reference_type":"user","object_ids":"x"}        | .object_ids | must be a list
          user_id    | {"type":"reference","reference_type":"user","object_ids":["x",{}]}   | .object_ids[1] | must be a string, not an object
          user_id    | {"type":"reference","reference_type":"user","object_ids":[],"ids":1} | .ids | is not known
          """)
  void conditions(String field, String condition, String member, String part) {
    String node =
        "{\"type\":\"and\",\"queries\":[{\"type\":\"match_all\"},"
            + Searches.condition(field, condition)
            + "]}";
    String path = "query.queries[1].condition" + (member == null ? "" : member);
    assertOnly(path, part, problems(Searches.ofNode("opportunity", node)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                 | query | is required
          {"query":{"type":"match_all"},"results_limit":-1}  | results_limit | must be a whole number, not negative
          {"query":{"type":"match_all"},"results_limit":1.5} | results_limit | must be a whole number
          {"query":{"type":"match_all"},"results_limit":"x"} | results_limit | must be a number, not a string
          {"query":{"type":"match_all"},"results_limit":1,"sort":{}} | sort | must be a list, not an object
          {"query":{"type":"match_all"},"results_limit":1,"sort":["value"]} | sort[0] | must be an object
          {"query":{"type":"match_all"},"results_limit":1,"sort":[{"direction":"up","field":{"type":"regular_field","field_name":"value"}}]} | sort[0].direction | possible are asc, desc
          {"query":{"type":"match_all"},"results_limit":1,"sort":[{"field":{"type":"regular_field","field_name":"value"}}]} | sort[0].direction | is required
          {"query":{"type":"match_all"},"results_limit":1,"sort":[{"direction":"asc"}]} | sort[0].field | is required
          {"query":{"type":"match_all"},"results_limit":1,"sort":[{"direction":"asc","field":{"type":"custom_field","custom_field_id":"cf_a"}}]} | sort[0].field | can't order; possible are the regular fields of the opportunity
          {"query":{"type":"match_all"},"results_limit":1,"sort":[{"direction":"asc","field":{"type":"regular_field","object_type":"lead","field_name":"name"}}]} | sort[0].field | can't order
          {"query":{"type":"match_all"},"results_limit":1,"sort":[{"direction":"asc","by":1,"field":{"type":"regular_field","field_name":"value"}}]} | sort[0].by | is not known
          {"query":{"type":"match_all"},"sort":{}}           | sort | must be a list, not an object
          {"query":{"type":"match_all"},"sort":"value"}      | sort | must be a list, not a string
          {"query":{"type":"match_all"},"limit":1}           | limit | is not known; possible are query, results_limit, sort
          """)
  void envelopes(String sQuery, String path, String part) {
    assertOnly(path, part, problems(Searches.ofEnvelope("opportunity", sQuery)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"contact", "call", "Lead", "opportunities", ""})
  void types(String type) {
    assertOnly(
        "",
        "possible types are opportunity, lead",
        problems(Searches.ofNode(type, "{\"type\":\"match_all\"}")));
    assertOnly(
        "",
        "possible types are opportunity, lead",
        problems(new SavedSearch("s", "S", type, null, null)));
  }

  @Test
  void everythingWrongIsReportedTogetherInOrder() {
    String sQuery =
        """
        {"results_limit": "5", "limit": 1, "sort": 1, "query": {"type": "and", "negate": 1, "queries": [
          {"type": "has_related"},
          {"type": "object_type", "object_type": "x"},
          {"type": "field_condition",
           "field": {"type": "custom_field"}, "condition": {"type": "number_range", "gt": "x"}},
          {"type": "field_condition",
           "field": {"type": "regular_field", "object_type": "lead", "field_name": "value"},
           "condition": {"type": "moment_range"}},
          {"type": "or", "queries": [{"type": "match_all", "x": 1}, 7]}]}}""";
    assertEquals(
        List.of(
            "limit",
            "query.negate",
            "query.queries[0].this_object_type",
            "query.queries[0].related_object_type",
            "query.queries[0].related_query",
            "query.queries[1].object_type",
            "query.queries[2].field.custom_field_id",
            "query.queries[2].condition.gt",
            "query.queries[3].field.field_name",
            "query.queries[3].condition",
            "query.queries[4].queries[0].x",
            "query.queries[4].queries[1]",
            "results_limit",
            "sort"),
        problems(Searches.ofEnvelope("opportunity", sQuery)).stream().map(Problem::path).toList());
  }
}
