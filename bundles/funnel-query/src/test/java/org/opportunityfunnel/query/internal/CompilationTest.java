package org.opportunityfunnel.query.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.SavedSearch;

/** What is understood, and as what. */
class CompilationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          opportunity | {"type":"match_all"} | all
          lead        | {"type":"match_all"} | all
          opportunity | {"type":"match_all","negate":false} | all
          opportunity | {"type":"match_all","negate":null} | all
          opportunity | {"type":"match_all","negate":true} | none

          opportunity | {"type":"and","queries":[]} | all
          opportunity | {"type":"and","queries":[],"negate":true} | none
          opportunity | {"type":"or","queries":[]} | none
          opportunity | {"type":"or","queries":[],"negate":true} | all
          opportunity | {"type":"and","queries":[VALUE, STATUS]} | and(opportunity.value[gte 5], opportunity.status_id{a,b})
          opportunity | {"type":"or","queries":[VALUE, STATUS]} | or(opportunity.value[gte 5], opportunity.status_id{a,b})
          opportunity | {"type":"and","queries":[VALUE, STATUS],"negate":true} | not(and(opportunity.value[gte 5], opportunity.status_id{a,b}))
          opportunity | {"type":"or","queries":[VALUE, STATUS],"negate":true} | not(or(opportunity.value[gte 5], opportunity.status_id{a,b}))
          opportunity | {"type":"and","queries":[VALUE]} | opportunity.value[gte 5]
          opportunity | {"type":"or","queries":[VALUE]} | opportunity.value[gte 5]
          opportunity | {"type":"and","queries":[{"type":"match_all"},VALUE]} | opportunity.value[gte 5]
          opportunity | {"type":"or","queries":[{"type":"match_all"},VALUE]} | all
          opportunity | {"type":"and","queries":[{"type":"match_all","negate":true},VALUE]} | none
          opportunity | {"type":"or","queries":[{"type":"match_all","negate":true},VALUE]} | opportunity.value[gte 5]
          opportunity | {"type":"and","queries":[{"type":"and","queries":[VALUE,STATUS],"negate":true}],"negate":true} | and(opportunity.value[gte 5], opportunity.status_id{a,b})

          opportunity | {"type":"object_type","object_type":"opportunity"} | all
          opportunity | {"type":"object_type","object_type":"opportunity","negate":true} | none
          opportunity | {"type":"object_type","object_type":"lead"} | none
          opportunity | {"type":"object_type","object_type":"lead","negate":true} | all
          lead        | {"type":"object_type","object_type":"lead"} | all
          lead        | {"type":"object_type","object_type":"opportunity"} | none
          opportunity | {"type":"and","queries":[{"type":"object_type","object_type":"opportunity"},VALUE]} | opportunity.value[gte 5]
          """)
  void nodes(String type, String node, String filter) {
    String value = condition("opportunity", "value", "{\"type\":\"number_range\",\"gte\":5}");
    String status =
        condition("opportunity", "status_id", "{\"type\":\"term\",\"values\":[\"b\",\"a\"]}");
    String expanded = node.replace("VALUE", value).replace("STATUS", status);
    assertEquals(filter, FilterText.of(Searches.compile(Searches.ofNode(type, expanded))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          opportunity | value      | {"type":"number_range","gt":1} | opportunity.value[gt 1]
          opportunity | value      | {"type":"number_range","gte":1,"lt":9} | opportunity.value[gte 1 lt 9]
          opportunity | value      | {"type":"number_range","gt":1,"gte":2,"lt":3,"lte":4} | opportunity.value[gt 1 gte 2 lt 3 lte 4]
          opportunity | value      | {"type":"number_range","gt":null,"lte":0} | opportunity.value[lte 0]
          opportunity | value      | {"type":"number_range","gt":9,"lt":1} | opportunity.value[gt 9 lt 1]
          opportunity | value      | {"type":"number_range","gt":-1.50} | opportunity.value[gt -1.5]
          opportunity | value      | {"type":"number_range","gt":1e3} | opportunity.value[gt 1000]
          opportunity | value      | {"type":"number_range","gt":9223372036854775808} | opportunity.value[gt 9223372036854775808]
          opportunity | value      | {"type":"number_range","gt":0.1} | opportunity.value[gt 0.1]
          opportunity | confidence | {"type":"number_range","lte":50} | opportunity.confidence[lte 50]

          opportunity | status_type | {"type":"term","values":["won"]} | opportunity.status_type{won}
          opportunity | note        | {"type":"term","values":["b","a","b",""]} | opportunity.note{,a,b}
          opportunity | note        | {"type":"term","values":[]} | none
          lead        | status_label | {"type":"term","values":["Good"]} | lead.status_label{Good}
          lead        | display_name | {"type":"term","values":["X"]} | lead.name{X}
          opportunity | confidence  | {"type":"term","values":[50]} | opportunity.confidence[gte 50 lte 50]
          opportunity | confidence  | {"type":"term","values":[50, 7.0, 50.0]} | or(opportunity.confidence[gte 50 lte 50], opportunity.confidence[gte 7 lte 7])
          opportunity | confidence  | {"type":"term","values":[]} | none

          opportunity | user_id     | {"type":"reference","reference_type":"user","object_ids":["user_1","user_x"]} | opportunity.user_id{user_1,user_x}
          opportunity | user_id     | {"type":"reference","reference_type":"user","object_ids":["group_a"]} | opportunity.user_id{group_a}
          opportunity | user_id     | {"type":"reference","reference_type":"user","object_ids":[]} | none
          opportunity | user_id     | {"type":"reference","reference_type":"user_or_group","object_ids":["group_a","user_9","user_1"]} | opportunity.user_id{user_1,user_2,user_9}
          opportunity | created_by  | {"type":"reference","reference_type":"user_or_group","object_ids":["group_empty"]} | none
          opportunity | user_id     | {"type":"reference","reference_type":"user_or_group","object_ids":["group_x"]} | opportunity.user_id{group_x}
          opportunity | status_id   | {"type":"reference","reference_type":"status.opportunity","object_ids":["stat_1"]} | opportunity.status_id{stat_1}
          opportunity | pipeline_id | {"type":"reference","reference_type":"pipeline","object_ids":["pipe_1"]} | opportunity.pipeline_id{pipe_1}
          opportunity | lead_id     | {"type":"reference","reference_type":"lead","object_ids":["lead_1"]} | opportunity.lead_id{lead_1}
          lead        | id          | {"type":"reference","reference_type":"lead","object_ids":["lead_1"]} | lead.id{lead_1}
          lead        | status_id   | {"type":"reference","reference_type":"status.lead","object_ids":["stat_1"]} | lead.status_id{stat_1}
          """)
  void conditions(String type, String field, String condition, String filter) {
    String node = condition(type, field, condition);
    assertEquals(filter, FilterText.of(Searches.compile(Searches.ofNode(type, node))));
    String negated = node.replaceFirst("\\{", "{\"negate\":true,");
    assertEquals(
        filter.equals("none") ? "all" : "not(" + filter + ")",
        FilterText.of(Searches.compile(Searches.ofNode(type, negated))));
  }

  @ParameterizedTest
  @EnumSource(Field.class)
  void everyFieldOfTheApiIsAskedForByItsName(Field field) {
    String condition =
        field.kind() == Field.Kind.NUMBER
            ? "{\"type\":\"number_range\",\"gt\":0}"
            : "{\"type\":\"term\",\"values\":[\"x\"]}";
    String owner = field.owner().wireName();
    Filter filter =
        Searches.compile(Searches.ofNode(owner, condition(owner, field.wireName(), condition)));
    assertEquals(
        owner + "." + field.wireName() + (field.kind() == Field.Kind.NUMBER ? "[gt 0]" : "{x}"),
        FilterText.of(filter));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"query":{"type":"match_all"}}
          {"query":{"type":"match_all"},"results_limit":null,"sort":null}
          {"query":{"type":"match_all"},"sort":[]}
          {"query":{"type":"match_all"},"sort":[{"direction":"asc","field":{"type":"regular_field"}}]}
          """)
  void envelopes(String sQuery) {
    assertEquals(Filter.ALL, Searches.compile(Searches.ofEnvelope("opportunity", sQuery)));
  }

  @Test
  void withoutATreeEverythingMatches() {
    for (String type : List.of("opportunity", "lead")) {
      assertEquals(Filter.ALL, Searches.compile(new SavedSearch("s", "S", type, null, null)));
      assertEquals(Filter.ALL, Searches.compile(new SavedSearch("s", "S", type, null, "*")));
      assertEquals(Filter.ALL, Searches.compile(new SavedSearch("s", "S", type, null, " * ")));
    }
  }

  @Test
  void theTreeCountsAndNotTheText() {
    SavedSearch tree = Searches.ofNode("opportunity", "{\"type\":\"or\",\"queries\":[]}");
    SavedSearch both = new SavedSearch("s", "S", "opportunity", tree.sQuery(), "value > 5");
    assertEquals("none", FilterText.of(Searches.compile(both)));
  }

  @Test
  void numbersOfEveryJavaTypeAreTheSame() {
    NumbersTest.sevens()
        .forEach(
            seven -> {
              Map<String, Object> node =
                  Map.of(
                      "type", "field_condition",
                      "field",
                          Map.of(
                              "type", "regular_field",
                              "object_type", "opportunity",
                              "field_name", "value"),
                      "condition", Map.of("type", "number_range", "gt", seven));
              Filter filter = Searches.compile(Searches.ofNode("opportunity", node));
              assertEquals("opportunity.value[gt 7]", FilterText.of(filter));
            });
  }

  private static String condition(String objectType, String field, String condition) {
    return """
        {"type":"field_condition","condition":%s,
         "field":{"type":"regular_field","object_type":"%s","field_name":"%s"}}"""
        .formatted(condition, objectType, field);
  }
}
