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
          {"type":"id","value":"oppo_1"}                      | query.type | "id" is not supported yet
          {"type":"text","value":"x","mode":"phrase"}         | query.type | "text" is not supported yet
          {"type":"has_related","related_query":{"type":"?"}} | query.type | "has_related" is not supported yet
          {"type":"in_status","status_ids":[]}                | query.type | "in_status" is not supported yet
          {"type":"not"}                                      | query.type | "not" is not known; possible are match_all, and, or, object_type, field_condition
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
          {"type":"and","queries":[{"type":"match_all"},{"type":"or","queries":[{"type":"id"}]}]} | query.queries[1].queries[0].type | not supported yet
          {"type":"or","queries":[{"type":"match_all"},{"type":"id"}]} | query.queries[1].type | not supported yet
          {"type":"and","queries":[{"type":"match_all","negate":true},{"type":"id"}],"negate":true} | query.queries[1].type | not supported yet
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
          opportunity | {"type":"custom_field","custom_field_id":"cf_1"}                           | type | "custom_field" is not supported yet; possible is regular_field
          opportunity | {"type":"field"}                                                           | type | "field" is not known
          opportunity | {"object_type":"opportunity","field_name":"note"}                          | type | is required
          opportunity | {"type":"regular_field","object_type":"lead","field_name":"name"}          | object_type | fields of related objects are not supported yet
          lead        | {"type":"regular_field","object_type":"opportunity","field_name":"note"}   | object_type | fields of related objects are not supported yet
          opportunity | {"type":"regular_field","object_type":"contact","field_name":"note"}       | object_type | "contact" is not known
          opportunity | {"type":"regular_field","field_name":"note"}                               | object_type | is required
          opportunity | {"type":"regular_field","object_type":"opportunity"}                       | field_name | is required
          opportunity | {"type":"regular_field","object_type":"opportunity","field_name":7}        | field_name | must be a string
          opportunity | {"type":"regular_field","object_type":"opportunity","field_name":"name"}   | field_name | "name" is not known; possible are id, lead_id, lead_name
          opportunity | {"type":"regular_field","object_type":"opportunity","field_name":"NOTE"}   | field_name | is not known
          opportunity | {"type":"regular_field","object_type":"opportunity","field_name":"date_created"} | field_name | is not supported yet
          opportunity | {"type":"regular_field","object_type":"opportunity","field_name":"date_updated"} | field_name | is not supported yet
          opportunity | {"type":"regular_field","object_type":"opportunity","field_name":"date_won"}  | field_name | is not supported yet
          opportunity | {"type":"regular_field","object_type":"opportunity","field_name":"date_lost"} | field_name | is not supported yet
          opportunity | {"type":"regular_field","object_type":"opportunity","field_name":"display_name"} | field_name | is not known
          lead        | {"type":"regular_field","object_type":"lead","field_name":"date_created"}  | field_name | is not supported yet
          lead        | {"type":"regular_field","object_type":"lead","field_name":"date_updated"}  | field_name | is not supported yet
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
          note       | {"type":"boolean","value":true}                  | .type | "boolean" is not supported yet; possible are term, reference, number_range
          note       | {"type":"exists"}                                | .type | is not supported yet
          user_id    | {"type":"current_user"}                          | .type | is not supported yet
          note       | {"type":"text","value":"x","mode":"phrase"}      | .type | is not supported yet
          note       | {"type":"moment_range","before":{"type":"now"}}  | .type | is not supported yet
          note       | {"type":"regex"}                                 | .type | "regex" is not known; possible are term, reference, number_range
          note       | {"values":[]}                                    | .type | is required
          note       | {"type":"term"}                                  | .values | is required
          note       | {"type":"term","values":"x"}                     | .values | must be a list, not a string
          note       | {"type":"term","value":"x","values":[]}          | .value | is not known; possible are type, values
          note       | {"type":"term","values":["x",7]}                 | .values[1] | must be a string, not a number
          note       | {"type":"term","values":[null]}                  | .values[0] | must be a string, not null
          note       | {"type":"term","values":[["x"]]}                 | .values[0] | must be a string, not a list
          value      | {"type":"term","values":[7,"7"]}                 | .values[1] | must be a number, not a string
          value      | {"type":"term","values":[true]}                  | .values[0] | must be a number, not true or false
          value      | {"type":"term","values":[null]}                  | .values[0] | must be a number, not null
          value      | {"type":"number_range"}                          |       | needs at least one of gt, gte, lt, lte
          value      | {"type":"number_range","gt":null}                |       | needs at least one of gt, gte, lt, lte
          value      | {"type":"number_range","gt":"5"}                 | .gt   | must be a number, not a string
          value      | {"type":"number_range","gte":true}               | .gte  | must be a number, not true or false
          value      | {"type":"number_range","gt":1,"lt":[9]}          | .lt   | must be a number, not a list
          value      | {"type":"number_range","lte":1e99}               | .lte  | at most 20 digits before
          value      | {"type":"number_range","min":1,"lt":9}           | .min  | is not known; possible are gt, gte, lt, lte, type
          status_id  | {"type":"number_range","gt":1}                   | .type | "number_range" does not go with status_id, which is not a number
          value      | {"type":"reference","reference_type":"user","object_ids":["x"]}      | .type | "reference" does not go with value, which is a number
          user_id    | {"type":"reference","object_ids":["x"]}                              | .reference_type | is required
          user_id    | {"type":"reference","reference_type":"contact","object_ids":["x"]}   | .reference_type | "contact" is not known; possible are user, user_or_group, status.opportunity, status.lead, pipeline, lead
          user_id    | {"type":"reference","reference_type":"user"}                         | .object_ids | is required
          user_id    | {"type":"reference","reference_type":"user","object_ids":"x"}        | .object_ids | must be a list
          user_id    | {"type":"reference","reference_type":"user","object_ids":["x",{}]}   | .object_ids[1] | must be a string, not an object
          user_id    | {"type":"reference","reference_type":"user","object_ids":[],"ids":1} | .ids | is not known
          """)
  void conditions(String field, String condition, String member, String part) {
    String node =
        """
        {"type":"and","queries":[{"type":"match_all"},{"type":"field_condition","condition":%s,
         "field":{"type":"regular_field","object_type":"opportunity","field_name":"%s"}}]}"""
            .formatted(condition, field);
    String path = "query.queries[1].condition" + (member == null ? "" : member);
    assertOnly(path, part, problems(Searches.ofNode("opportunity", node)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                 | query | is required
          {"query":{"type":"match_all"},"results_limit":10}  | results_limit | is not supported yet; possible is null
          {"query":{"type":"match_all"},"results_limit":"x"} | results_limit | is not supported yet; possible is null
          {"query":{"type":"match_all"},"sort":{}}           | sort | must be a list, not an object
          {"query":{"type":"match_all"},"sort":"value"}      | sort | must be a list, not a string
          {"query":{"type":"match_all"},"limit":1}           | limit | is not known; possible are query, results_limit, sort
          """)
  void envelopes(String sQuery, String path, String part) {
    assertOnly(path, part, problems(Searches.ofEnvelope("opportunity", sQuery)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "**", "value > 1000", "opportunity(status_type:active)"})
  void textualQueries(String query) {
    assertOnly(
        "",
        "is not supported yet",
        problems(new SavedSearch("s", "S", "opportunity", null, query)));
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
        {"results_limit": 5, "limit": 1, "sort": 1, "query": {"type": "and", "negate": 1, "queries": [
          {"type": "has_related"},
          {"type": "object_type", "object_type": "x"},
          {"type": "field_condition",
           "field": {"type": "custom_field"}, "condition": {"type": "number_range", "gt": "x"}},
          {"type": "field_condition",
           "field": {"type": "regular_field", "object_type": "lead", "field_name": "date_created"},
           "condition": {"type": "moment_range"}},
          {"type": "or", "queries": [{"type": "match_all", "x": 1}, 7]}]}}""";
    assertEquals(
        List.of(
            "limit",
            "results_limit",
            "sort",
            "query.negate",
            "query.queries[0].type",
            "query.queries[1].object_type",
            "query.queries[2].field.type",
            "query.queries[2].condition.gt",
            "query.queries[3].field.object_type",
            "query.queries[3].field.field_name",
            "query.queries[3].condition.type",
            "query.queries[4].queries[0].x",
            "query.queries[4].queries[1]"),
        problems(Searches.ofEnvelope("opportunity", sQuery)).stream().map(Problem::path).toList());
  }
}
