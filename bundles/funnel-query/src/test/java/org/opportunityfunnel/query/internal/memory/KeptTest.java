package org.opportunityfunnel.query.internal.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.query.internal.Searches;
import org.opportunityfunnel.query.internal.SmallOrganization;

/**
 * Every row of filter.md's tables: what a search keeps of the small organization, where each value
 * is there, empty or missing. Its negation keeps the others.
 */
class KeptTest {
  private static final List<String> ALL = List.of("o1", "o2", "o3", "o4", "o5");

  private static void assertKept(String kept, String type, String node) {
    assertEquals(kept, SmallOrganization.kept(Searches.compile(Searches.ofNode(type, node))), node);
    String negated = node.replaceFirst("\\{", "{\"negate\":true,");
    assertEquals(
        others(kept),
        SmallOrganization.kept(Searches.compile(Searches.ofNode(type, negated))),
        negated);
  }

  private static String others(String kept) {
    List<String> named = Arrays.asList(kept.split(" "));
    String rest = ALL.stream().filter(id -> !named.contains(id)).collect(Collectors.joining(" "));
    return rest.isEmpty() ? "-" : rest;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          opportunity | {"type":"match_all"} | o1 o2 o3 o4 o5
          lead        | {"type":"match_all"} | o1 o2 o3 o4 o5
          opportunity | {"type":"and","queries":[]} | o1 o2 o3 o4 o5
          opportunity | {"type":"or","queries":[]} | -
          opportunity | {"type":"and","queries":[{"type":"id","value":"o1"},{"type":"id","value":"o2"}]} | -
          opportunity | {"type":"or","queries":[{"type":"id","value":"o1"},{"type":"id","value":"o2"}]} | o1 o2
          opportunity | {"type":"and","queries":[{"type":"id","value":"o1","negate":true},{"type":"text","value":"demo"}]} | -
          opportunity | {"type":"object_type","object_type":"opportunity"} | o1 o2 o3 o4 o5
          opportunity | {"type":"object_type","object_type":"lead"} | -
          lead        | {"type":"object_type","object_type":"lead"} | o1 o2 o3 o4 o5
          lead        | {"type":"object_type","object_type":"opportunity"} | -
          opportunity | {"type":"id","value":"o3"} | o3
          opportunity | {"type":"id","value":"O3"} | -
          opportunity | {"type":"id","value":"l1"} | -
          lead        | {"type":"id","value":"l1"} | o1 o2
          lead        | {"type":"id","value":"l2"} | o3
          lead        | {"type":"id","value":"l9"} | -
          opportunity | {"type":"text","value":"DEMO"} | o1
          opportunity | {"type":"text","value":"demo time"} | o1
          opportunity | {"type":"text","value":"demo","mode":"beginning_of_words"} | o1 o5
          opportunity | {"type":"text","value":"blue"} | o1 o2
          opportunity | {"type":"text","value":"bluth"} | o1
          opportunity | {"type":"text","value":"review"} | o5
          opportunity | {"type":"text","value":"renewals"} | o5
          opportunity | {"type":"text","value":"bluth demo"} | -
          opportunity | {"type":"text","value":"usd"} | -
          opportunity | {"type":"text","value":"monthly"} | -
          opportunity | {"type":"text","value":"user"} | -
          opportunity | {"type":"text","value":"--"} | -
          lead        | {"type":"text","value":"banana"} | o1 o2
          lead        | {"type":"text","value":"bluth"} | o1 o2
          lead        | {"type":"text","value":"qualified"} | o1 o2
          lead        | {"type":"text","value":"https"} | o1 o2
          lead        | {"type":"text","value":"demo"} | -
          """)
  void nodes(String type, String node, String kept) {
    assertKept(kept, type, node);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cf_b | {"type":"boolean","value":true} | o1 o2
          cf_b | {"type":"boolean","value":false} | o2 o4
          cf_x | {"type":"boolean","value":false} | -
          lead.cf_b | {"type":"boolean","value":true} | o5

          note | {"type":"exists"} | o1 o5
          lead_id | {"type":"exists"} | o1 o2 o3 o5
          user_id | {"type":"exists"} | o1 o2 o5
          value | {"type":"exists"} | o1 o2 o4 o5
          confidence | {"type":"exists"} | o1 o2 o4 o5
          expected_value | {"type":"exists"} | o1 o2 o4 o5
          status_id | {"type":"exists"} | o1 o2 o3 o4 o5
          status_label | {"type":"exists"} | o1 o2 o4 o5
          pipeline_id | {"type":"exists"} | o1 o2 o4 o5
          value_period | {"type":"exists"} | o1 o2 o3 o4 o5
          date_won | {"type":"exists"} | o1 o2
          date_updated | {"type":"exists"} | o1 o5
          cf_t | {"type":"exists"} | o1 o2
          cf_b | {"type":"exists"} | o1 o2 o3 o4
          cf_n | {"type":"exists"} | o1 o2 o3
          lead.id | {"type":"exists"} | o1 o2 o3 o5
          lead.name | {"type":"exists"} | o1 o2
          lead.date_created | {"type":"exists"} | o1 o2 o5
          lead.cf_t | {"type":"exists"} | o1 o2

          user_id | {"type":"current_user"} | o1
          updated_by | {"type":"current_user"} | -
          cf_t | {"type":"current_user"} | -
          lead.created_by | {"type":"current_user"} | o1 o2

          value_currency | {"type":"term","values":["USD","eur"]} | o1
          status_type | {"type":"term","values":["won","lost"]} | o2 o4
          value_period | {"type":"term","values":["one_time"]} | o2 o4
          value_period | {"type":"term","values":["annual"]} | o3 o5
          note | {"type":"term","values":[""]} | o2
          note | {"type":"term","values":[]} | -
          cf_t | {"type":"term","values":["Blue","Blue Sky"]} | o1 o2
          cf_n | {"type":"term","values":["7"]} | o3
          lead.name | {"type":"term","values":["Bluth Company"]} | o1 o2

          user_id | {"type":"reference","reference_type":"user","object_ids":["user_2","group_a"]} | o2
          user_id | {"type":"reference","reference_type":"user_or_group","object_ids":["group_a"]} | o1 o2
          user_id | {"type":"reference","reference_type":"user_or_group","object_ids":["group_a","user_3"]} | o1 o2 o5
          user_id | {"type":"reference","reference_type":"user_or_group","object_ids":["group_empty"]} | -
          status_id | {"type":"reference","reference_type":"status.opportunity","object_ids":["st_gone","st_r"]} | o3 o5
          pipeline_id | {"type":"reference","reference_type":"pipeline","object_ids":["pipe_a"]} | o1 o2 o4
          lead_id | {"type":"reference","reference_type":"lead","object_ids":["l2"]} | o3
          lead.status_id | {"type":"reference","reference_type":"status.lead","object_ids":["ls_1"]} | o1 o2
          cf_t | {"type":"reference","reference_type":"user","object_ids":["red"]} | o2

          value | {"type":"number_range","gt":250} | o1 o5
          value | {"type":"number_range","gte":250} | o1 o2 o5
          value | {"type":"number_range","lt":250} | o4
          value | {"type":"number_range","lte":250} | o2 o4
          value | {"type":"number_range","gte":-150,"lt":333} | o2 o4
          value | {"type":"number_range","gt":5,"lt":5} | -
          value | {"type":"number_range","gt":249.999,"lte":250.001} | o2
          annualized_value | {"type":"number_range","gte":12000} | o1
          expected_value | {"type":"number_range","gte":500,"lte":500} | o1
          expected_value | {"type":"number_range","gte":250,"lte":250} | o2
          expected_value | {"type":"number_range","gte":0,"lte":0} | o4
          expected_value | {"type":"number_range","gte":167,"lte":167} | o5
          annualized_expected_value | {"type":"number_range","gte":6000} | o1
          confidence | {"type":"number_range","lt":50} | o2 o4
          cf_n | {"type":"number_range","gte":7} | o1 o2
          cf_n | {"type":"number_range","gt":1,"lt":9.5} | o1
          lead.cf_n | {"type":"number_range","lte":3} | o1 o2

          note | {"type":"text","value":"time grosse"} | o1
          note | {"type":"text","value":"TIME Große"} | o1
          note | {"type":"text","value":"uber demo","mode":"full_words"} | o1
          note | {"type":"text","value":"dem","mode":"full_words"} | -
          note | {"type":"text","value":"die große demo","mode":"phrase"} | o1
          note | {"type":"text","value":"demo die","mode":"phrase"} | -
          note | {"type":"text","value":"ie große","mode":"phrase"} | -
          note | {"type":"text","value":"tim dem","mode":"beginning_of_words"} | o1 o5
          note | {"type":"text","value":"emo","mode":"beginning_of_words"} | -
          note | {"type":"text","value":"A Démonstration of time","mode":"exact_value"} | o5
          note | {"type":"text","value":"a demonstration","mode":"exact_value"} | -
          status_label | {"type":"text","value":"won"} | o2
          user_id | {"type":"text","value":"user"} | o1 o2 o5
          cf_t | {"type":"text","value":"blue"} | o1 o2
          cf_n | {"type":"text","value":"7"} | o3
          lead.description | {"type":"text","value":"stands"} | o1 o2

          date_created | {"type":"moment_range","on_or_after":"2026-02-20T23:30:00Z"} | o2 o3
          date_created | {"type":"moment_range","before":"2026-01-10T09:00:01Z"} | o1 o4 o5
          date_created | {"type":"moment_range","before":"2026-01-10T09:00:00Z"} | o4 o5
          date_created | {"type":"moment_range","on_or_after":"2026-01-01"} | o1 o2 o3 o4 o5
          date_created | {"type":"moment_range","on_or_after":"2026-01-01","before":"2026-01-01"} | -
          date_created | {"type":"moment_range","on_or_after":"2026-03-01","before":"2026-01-01"} | -
          date_updated | {"type":"moment_range","before":{"type":"now"}} | o1 o5
          date_won | {"type":"moment_range","on_or_after":"2026-02-01","before":"2026-03-02"} | o1
          date_won | {"type":"moment_range","on_or_after":"2026-01-31T23:00:01Z"} | o2
          date_won | {"type":"moment_range","on_or_after":"2026-01-31T23:00:00Z"} | o1 o2
          date_lost | {"type":"moment_range","before":"2026-02-28"} | o1
          date_lost | {"type":"moment_range","before":{"type":"fixed_local_date","value":"2026-02-28","which":"end"}} | o1 o4
          cf_d | {"type":"moment_range","on_or_after":"2026-03-15","before":"2026-03-16"} | o1 o2
          cf_d | {"type":"moment_range","on_or_after":"2026-03-15T01:00:00Z"} | o2
          lead.date_created | {"type":"moment_range","on_or_after":"2026-01-01"} | o5
          """)
  void conditions(String field, String condition, String kept) {
    assertKept(kept, "opportunity", Searches.condition(field, condition));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          opportunity | lead | {"type":"match_all"} | o1 o2 o3 o5
          opportunity | lead | {"type":"match_all","negate":true} | -
          opportunity | lead | {"type":"id","value":"l1"} | o1 o2
          opportunity | lead | {"type":"id","value":"l1","negate":true} | o3 o5
          opportunity | lead | {"type":"has_related","this_object_type":"lead","related_object_type":"opportunity","related_query":{"type":"id","value":"o1"}} | o1 o2
          lead | opportunity | {"type":"match_all"} | o1 o2 o3 o5
          lead | opportunity | {"type":"id","value":"o2"} | o1 o2
          lead | opportunity | {"type":"id","value":"o2","negate":true} | o1 o2 o3 o5
          lead | opportunity | {"type":"id","value":"o4"} | -
          lead | opportunity | {"type":"in_status","status_ids":["st_demo"],"before":{"type":"now"}} | o5
          lead | opportunity | {"type":"has_related","this_object_type":"opportunity","related_object_type":"lead","related_query":{"type":"id","value":"l3"}} | o5
          """)
  void related(String type, String other, String query, String kept) {
    String node =
        """
        {"type":"has_related","this_object_type":"%s","related_object_type":"%s","related_query":%s}"""
            .formatted(type, other, query);
    assertKept(kept, type, node);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "status_ids":["st_demo","st_r"] | o5
          "status_ids":["st_gone"] | o3
          "status_ids":[] | -
          "status_ids":["st_new"],"before":"2030-01-01" | o1 o5
          "status_ids":["st_new"],"before":"2026-01-01T00:00:00Z" | -
          "status_ids":["st_new"],"on_or_after":"2026-02-01T12:00:00Z" | o1
          "status_ids":["st_new"],"on_or_after":"2026-02-01T11:59:59Z" | o1 o5
          "status_ids":["st_demo"],"on_or_after":"2026-03-01T11:59:59Z" | o5
          "status_ids":["st_demo"],"on_or_after":"2026-03-01T12:00:00Z" | -
          "status_ids":["st_gone"],"before":"2030-01-01" | -
          "status_ids":["st_r"],"on_or_after":"2026-03-02","before":"2026-03-03" | o5
          "status_ids":["st_r"],"on_or_after":"2026-03-03","before":"2026-03-02" | -
          """)
  void stays(String members, String kept) {
    assertKept(kept, "opportunity", "{\"type\":\"in_status\"," + members + "}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          opportunity | {"type":"match_all"} | 2 | [] | o2 o3
          opportunity | {"type":"match_all"} | 0 | [] | -
          opportunity | {"type":"match_all"} | 9 | [] | o1 o2 o3 o4 o5
          opportunity | {"type":"id","value":"o3","negate":true} | 2 | [] | o1 o2
          opportunity | {"type":"match_all"} | 2 | [["asc","value"]] | o2 o4
          opportunity | {"type":"match_all"} | 2 | [["desc","value"]] | o1 o5
          opportunity | {"type":"match_all"} | 4 | [["desc","value"]] | o1 o2 o4 o5
          opportunity | {"type":"match_all"} | 3 | [["asc","date_lost"]] | o1 o3 o4
          opportunity | {"type":"match_all"} | 2 | [["asc","status_type"],["asc","date_created"]] | o1 o5
          opportunity | {"type":"match_all"} | 1 | [["desc","id"]] | o5
          lead | {"type":"match_all"} | 1 | [] | o5
          lead | {"type":"match_all"} | 2 | [] | o1 o2 o5
          lead | {"type":"match_all"} | 3 | [] | o1 o2 o3 o5
          lead | {"type":"match_all"} | 2 | [["desc","name"]] | o1 o2
          lead | {"type":"match_all"} | 1 | [["asc","name"]] | o5
          lead | {"type":"match_all"} | 4 | [] | o1 o2 o3 o5
          """)
  void limits(String type, String node, int limit, String keys, String kept) {
    String sort =
        keys.replaceAll(
            "\\[\"(asc|desc)\",\"(\\w+)\"\\]",
            "{\"direction\":\"$1\",\"field\":{\"type\":\"regular_field\",\"field_name\":\"$2\"}}");
    String envelope =
        "{\"query\":%s,\"results_limit\":%d,\"sort\":%s}".formatted(node, limit, sort);
    assertEquals(
        kept, SmallOrganization.kept(Searches.compile(Searches.ofEnvelope(type, envelope))));
  }
}
