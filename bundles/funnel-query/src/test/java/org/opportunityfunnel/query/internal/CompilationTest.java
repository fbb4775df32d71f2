package org.opportunityfunnel.query.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterContext;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.query.internal.reading.NumbersTest;

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

          opportunity | {"type":"and","queries":[VALUE,{"type":"and","queries":[STATUS,VALUE]}]} | and(opportunity.value[gte 5], opportunity.status_id{a,b}, opportunity.value[gte 5])

          opportunity | {"type":"id","value":"x"} | opportunity.id{x}
          lead        | {"type":"id","value":"x","negate":true} | not(lead.id{x})
          opportunity | {"type":"text","value":"Zwei  Wörter"} | or(opportunity.lead_name~full_words[zwei, worter], opportunity.note~full_words[zwei, worter], opportunity.status_label~full_words[zwei, worter], opportunity.pipeline_name~full_words[zwei, worter], opportunity.any custom~full_words[zwei, worter])
          lead        | {"type":"text","value":"a b a","mode":"beginning_of_words"} | or(lead.name~beginning_of_words[a, b], lead.description~beginning_of_words[a, b], lead.url~beginning_of_words[a, b], lead.status_label~beginning_of_words[a, b], lead.any custom~beginning_of_words[a, b])
          opportunity | {"type":"text","value":" .* "} | none
          opportunity | {"type":"text","value":" .* ","negate":true} | all
          opportunity | {"type":"has_related","this_object_type":"opportunity","related_object_type":"lead","related_query":{"type":"id","value":"x"}} | and(opportunity.lead_id?, lead.id{x})
          opportunity | {"type":"has_related","this_object_type":"opportunity","related_object_type":"lead","related_query":{"type":"or","queries":[]}} | none
          lead        | {"type":"has_related","this_object_type":"lead","related_object_type":"opportunity","related_query":VALUE} | has(opportunity.value[gte 5])
          lead        | {"type":"has_related","this_object_type":"lead","related_object_type":"opportunity","related_query":{"type":"match_all"}} | has(all)
          lead        | {"type":"has_related","this_object_type":"lead","related_object_type":"opportunity","related_query":{"type":"match_all","negate":true}} | none
          opportunity | {"type":"in_status","status_ids":["a","b"]} | opportunity.status_id{a,b}
          opportunity | {"type":"in_status","status_ids":["a"],"on_or_after":null,"before":null} | opportunity.status_id{a}
          opportunity | {"type":"in_status","status_ids":["a"],"before":{"type":"now"}} | in{a}[null..2026-03-15T10:20:30Z]
          opportunity | {"type":"in_status","status_ids":["a"],"on_or_after":{"type":"start_end_of_predefined_relative_period","range":"all-time","which":"start"}} | in{a}[null..null]
          opportunity | {"type":"in_status","status_ids":["a"],"on_or_after":"2026-02-01","before":"2026-01-01"} | none
          opportunity | {"type":"in_status","status_ids":[],"before":{"type":"now"}} | none

          opportunity | {"type":"object_type","object_type":"opportunity"} | all
          opportunity | {"type":"object_type","object_type":"opportunity","negate":true} | none
          opportunity | {"type":"object_type","object_type":"lead"} | none
          opportunity | {"type":"object_type","object_type":"lead","negate":true} | all
          lead        | {"type":"object_type","object_type":"lead"} | all
          lead        | {"type":"object_type","object_type":"opportunity"} | none
          opportunity | {"type":"and","queries":[{"type":"object_type","object_type":"opportunity"},VALUE]} | opportunity.value[gte 5]
          """)
  void nodes(String type, String node, String filter) {
    String value = Searches.condition("value", "{\"type\":\"number_range\",\"gte\":5}");
    String status = Searches.condition("status_id", "{\"type\":\"term\",\"values\":[\"b\",\"a\"]}");
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
          opportunity | value      | {"type":"number_range","gt":9,"lt":1} | none
          opportunity | value      | {"type":"number_range","gt":-1.50} | opportunity.value[gt -1.5]
          opportunity | value      | {"type":"number_range","gt":1e3} | opportunity.value[gt 1000]
          opportunity | value      | {"type":"number_range","gt":9223372036854775808} | opportunity.value[gt 9223372036854775808]
          opportunity | value      | {"type":"number_range","gt":1e99,"lt":2e999999999} | opportunity.value[gt 1E+99 lt 2E+999999999]
          opportunity | value      | {"type":"number_range","gt":1e999999999,"lt":5} | none
          opportunity | value      | {"type":"number_range","gt":0.1} | opportunity.value[gt 0.1]
          opportunity | confidence | {"type":"number_range","lte":50} | opportunity.confidence[lte 50]

          opportunity | value      | {"type":"number_range","gt":5,"lte":5} | none
          opportunity | value      | {"type":"number_range","gte":5,"lte":5} | opportunity.value[gte 5 lte 5]
          opportunity | value      | {"type":"number_range","gte":5.000000000000000001,"lte":5} | none
          opportunity | cf_a       | {"type":"number_range","gte":5.000000000000000001,"lte":5} | opportunity.cf_a[gte 5.000000000000000001 lte 5]
          opportunity | cf_a       | {"type":"number_range","gte":6,"lte":5} | none

          opportunity | cf_a | {"type":"boolean","value":true} | opportunity.cf_a=true
          lead        | cf_a | {"type":"boolean","value":false} | lead.cf_a=false
          opportunity | lead.cf_a | {"type":"exists"} | lead.cf_a?
          opportunity | note | {"type":"exists"} | opportunity.note?
          opportunity | user_id | {"type":"current_user"} | opportunity.user_id{user_1}
          opportunity | note | {"type":"text","value":"A.b"} | opportunity.note~full_words[a, b]
          opportunity | note | {"type":"text","value":"A b A","mode":"phrase"} | opportunity.note~phrase[a, b, a]
          opportunity | note | {"type":"text","value":"A b É","mode":"exact_value"} | opportunity.note~exact_value[a b e]
          opportunity | note | {"type":"text","value":"","mode":"exact_value"} | opportunity.note~exact_value[]
          opportunity | note | {"type":"text","value":"?","mode":"phrase"} | none
          opportunity | note | {"type":"text","value":"x","mode":null} | opportunity.note~full_words[x]
          opportunity | note | {"type":"text","value":"\\ud800","mode":"exact_value"} | none
          opportunity | note | {"type":"term","values":["a","\\ud800"]} | opportunity.note{a}
          opportunity | date_won | {"type":"moment_range","on_or_after":"2026-01-01","before":null} | opportunity.date_won[2025-12-31T23:00:00Z..null days 2026-01-01..null]
          opportunity | date_won | {"type":"moment_range","before":{"type":"now"}} | opportunity.date_won[null..2026-03-15T10:20:30Z days null..2026-03-16]
          opportunity | date_won | {"type":"moment_range","on_or_after":"2026-01-01T00:00:00.9Z","before":"2026-01-01T00:00:00.1Z"} | none
          opportunity | date_won | {"type":"moment_range","on_or_after":ALWAYS_START,"before":ALWAYS_END} | opportunity.date_won?
          opportunity | cf_a     | {"type":"moment_range","on_or_after":ALWAYS_START,"before":ALWAYS_END} | opportunity.cf_a[null..null days null..null]
          opportunity | date_won | {"type":"moment_range","on_or_after":ALWAYS_END} | none
          opportunity | date_won | {"type":"moment_range","before":ALWAYS_START} | none

          opportunity | status_type | {"type":"term","values":["won"]} | opportunity.status_type{won}
          opportunity | note        | {"type":"term","values":["b","a","b",""]} | opportunity.note{,a,b}
          opportunity | note        | {"type":"term","values":[]} | none
          lead        | status_label | {"type":"term","values":["Good"]} | lead.status_label{Good}
          lead        | display_name | {"type":"term","values":["X"]} | lead.name{X}

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
    String always =
        "{\"type\":\"start_end_of_predefined_relative_period\",\"range\":\"all_time\",\"which\":\"%s\"}";
    String node =
        Searches.condition(
            field,
            condition
                .replace("ALWAYS_START", always.formatted("start"))
                .replace("ALWAYS_END", always.formatted("end")));
    assertEquals(filter, FilterText.of(Searches.compile(Searches.ofNode(type, node))));
    String negated = node.replaceFirst("\\{", "{\"negate\":true,");
    assertEquals(
        filter.equals("none") ? "all" : "not(" + filter + ")",
        FilterText.of(Searches.compile(Searches.ofNode(type, negated))));
  }

  @ParameterizedTest
  @EnumSource(Field.class)
  void everyFieldOfTheApiIsAskedForByItsName(Field field) {
    String owner = field.owner().wireName();
    String node = Searches.condition(field.wireName(), "{\"type\":\"exists\"}");
    String filter = owner + "." + field.wireName() + "?";
    assertEquals(filter, FilterText.of(Searches.compile(Searches.ofNode(owner, node))));
    String ofLead = Searches.condition("lead." + field.wireName(), "{\"type\":\"exists\"}");
    if (field.owner() == Field.Owner.LEAD) {
      assertEquals(filter, FilterText.of(Searches.compile(Searches.ofNode("opportunity", ofLead))));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"query":{"type":"match_all"}}
          {"query":{"type":"match_all"},"results_limit":null,"sort":null}
          {"query":{"type":"match_all"},"sort":[]}
          {"query":{"type":"match_all"},"sort":["anything",1,null]}
          {"query":{"type":"match_all"},"sort":[{"direction":"asc","field":{"type":"regular_field"}}]}
          """)
  void envelopes(String sQuery) {
    assertEquals(Filter.ALL, Searches.compile(Searches.ofEnvelope("opportunity", sQuery)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          opportunity | "results_limit":5 | first opportunity 5 of opportunity.id{x} by []
          lead | "results_limit":5.0,"sort":null | first lead 5 of lead.id{x} by []
          opportunity | "results_limit":0 | none
          opportunity | "results_limit":99999999999999999999 | first opportunity 2147483647 of opportunity.id{x} by []
          opportunity | "results_limit":1,"sort":[{"direction":"asc","field":{"type":"regular_field","field_name":"value"}},{"direction":"desc","field":{"type":"regular_field","object_type":"opportunity","field_name":"note"}},{"direction":"desc","field":{"type":"regular_field","field_name":"value"}}] | first opportunity 1 of opportunity.id{x} by [+value -note]
          lead | "results_limit":1,"sort":[{"direction":"desc","field":{"type":"regular_field","field_name":"display_name"}}] | first lead 1 of lead.id{x} by [-name]
          """)
  void limits(String type, String members, String filter) {
    String envelope = "{\"query\":{\"type\":\"id\",\"value\":\"x\"}," + members + "}";
    assertEquals(filter, FilterText.of(Searches.compile(Searches.ofEnvelope(type, envelope))));
  }

  @Test
  void nobodyIsTheCurrentUserOfAMachine() {
    FilterContext machine =
        new FilterContext(Contexts.NOW, ZoneOffset.UTC, Contexts.BERLIN.ranges(), Optional.empty());
    String node = Searches.condition("user_id", "{\"type\":\"current_user\"}");
    assertEquals(
        "none", FilterText.of(Searches.compile(Searches.ofNode("opportunity", node), machine)));
  }

  @Test
  void oneSearchInOneContextGivesEqualFilters() {
    String node =
        Searches.condition("date_won", "{\"type\":\"moment_range\",\"before\":{\"type\":\"now\"}}");
    SavedSearch search = Searches.ofNode("opportunity", node);
    assertEquals(Searches.compile(search), Searches.compile(search));
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
}
