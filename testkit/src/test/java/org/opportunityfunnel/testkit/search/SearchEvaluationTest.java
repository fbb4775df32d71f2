package org.opportunityfunnel.testkit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.model.SavedSearch;

/** The table "Tree" of filter.md. */
class SearchEvaluationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type':'match_all'} | a b c
          {'type':'match_all','negate':true} | ``
          {'type':'and','queries':[]} | a b c
          {'type':'or','queries':[]} | ``
          {'type':'or','queries':[],'negate':true} | a b c
          {'type':'and','queries':[{'type':'id','value':'a'},{'type':'match_all'}]} | a
          {'type':'or','queries':[{'type':'id','value':'a'},{'type':'id','value':'c'}]} | a c
          {'type':'object_type','object_type':'opportunity'} | a b c
          {'type':'object_type','object_type':'lead'} | ``
          {'type':'id','value':'b'} | b
          {'type':'id','value':'B'} | ``
          {'type':'text','value':'PUDDINGS wants'} | a
          {'type':'text','value':'creme','mode':'full_words'} | a
          {'type':'text','value':'arger'} | a
          {'type':'text','value':'wants arger'} | ``
          {'type':'text','value':'talk'} | c
          {'type':'text','value':'sales','negate':true} | b
          {'type':'text','value':'EUR'} | ``
          {'type':'text','value':'--'} | ``
          {'type':'text','value':'','mode':'exact_value'} | b
          {'type':'in_status','status_ids':['talk']} | c
          {'type':'in_status','status_ids':['deleted']} | b
          {'type':'in_status','status_ids':['deleted'],'before':{'type':'now'}} | ``
          {'type':'in_status','status_ids':['talk'],'before':{'type':'now'}} | a c
          """)
  void opportunities(String query, String kept) {
    assertEquals(kept, SearchRecords.kept("opportunity", query));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type':'match_all'} | a b c
          {'type':'object_type','object_type':'lead'} | a b c
          {'type':'id','value':'lead_never'} | b
          {'type':'id','value':'lead_1','negate':true} | b c
          {'type':'text','value':'pudding','mode':'beginning_of_words'} | a
          {'type':'text','value':'green'} | a
          {'type':'text','value':'red blue'} | ``
          {'type':'text','value':'stat_lead'} | ``
          {'type':'has_related','this_object_type':'lead','related_object_type':'opportunity','related_query':{'type':'match_all'}} | a b
          {'type':'has_related','this_object_type':'lead','related_object_type':'opportunity','related_query':{'type':'id','value':'a'},'negate':true} | b c
          """)
  void leads(String query, String kept) {
    assertEquals(kept, SearchRecords.kept("lead", query));
  }

  @Test
  void opportunityIsRelatedToItsLeadOnly() {
    String related =
        "{'type':'has_related','this_object_type':'opportunity','related_object_type':'lead',"
            + "'related_query':%s}";
    assertEquals(
        "a b", SearchRecords.kept("opportunity", related.formatted("{'type':'match_all'}")));
    assertEquals(
        "b",
        SearchRecords.kept(
            "opportunity", related.formatted("{'type':'id','value':'lead_1','negate':true}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          2024-05-12T04:00:00Z | 2024-05-13T00:00:00Z | new   | a
          2024-05-13T00:00:00Z | 2024-05-13T00:00:01Z | new   | ``
          2024-05-13T00:00:00Z | 2024-05-13T00:00:01Z | talk  | a c
          2024-05-13T00:00:01Z |                      | talk  | c
          2024-05-13T00:00:00Z | 2024-05-13T00:00:01Z | won   | a
                               | 2024-05-13T00:00:00Z | won   | ``
                               | 2023-12-31T23:59:59Z | talk  | ``
                               | 2024-01-01T00:00:00Z | talk  | c
          2024-05-14T00:00:00Z | 2024-05-14T00:00:00Z | talk  | ``
          2024-05-15T00:00:00Z | 2024-05-14T00:00:00Z | talk  | ``
          """)
  void statusAtSomeTime(String from, String to, String status, String kept) {
    String query =
        "{'type':'in_status','status_ids':['%s'],'on_or_after':%s,'before':%s}"
            .formatted(status, fixed(from), fixed(to));
    assertEquals(kept, SearchRecords.kept("opportunity", query));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          opportunity | 0 | [] | ``
          opportunity | 1 | [] | b
          opportunity | 2 | [] | a b
          opportunity | 1 | [{'direction':'asc','field':{'type':'regular_field','object_type':'opportunity','field_name':'value'}}] | c
          opportunity | 1 | [{'direction':'desc','field':{'type':'regular_field','object_type':'opportunity','field_name':'value'}}] | a
          opportunity | 2 | [{'direction':'desc','field':{'type':'regular_field','object_type':'opportunity','field_name':'note'}}] | a b
          opportunity | 2 | [{'direction':'asc','field':{'type':'regular_field','object_type':'opportunity','field_name':'date_won'}}] | a b
          lead        | 1 | [] | a
          lead        | 2 | [] | a
          lead        | 3 | [] | a b
          lead        | 2 | [{'direction':'desc','field':{'type':'regular_field','object_type':'lead','field_name':'id'}}] | b
          """)
  void limit(String type, int limit, String sort, String kept) {
    String envelope =
        "{'query':{'type':'match_all'},'results_limit':%d,'sort':%s}".formatted(limit, sort);
    assertEquals(kept, SearchRecords.keptByEnvelope(type, envelope));
  }

  @Test
  void nothingAskedMatchesAll() {
    assertEquals("a b c", SearchRecords.kept(new SavedSearch("s", "S", "opportunity", null, null)));
    assertEquals("a b c", SearchRecords.kept(new SavedSearch("s", "S", "lead", null, "*")));
  }

  @Test
  void unknownNodeIsNoFilter() {
    assertThrows(
        IllegalArgumentException.class,
        () -> SearchRecords.kept("opportunity", "{'type':'fuzzy'}"));
  }

  private static String fixed(String time) {
    return time == null ? "null" : "{'type':'fixed_utc','value':'%s'}".formatted(time);
  }
}
