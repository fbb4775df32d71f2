package org.opportunityfunnel.query.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.query.internal.FilterText;
import org.opportunityfunnel.query.internal.Searches;
import org.opportunityfunnel.query.internal.SmallOrganization;

/** The older, textual syntax. */
class TextualSearchTest {

  private static List<Problem> problems(String type, String query) {
    return assertThrows(FunnelException.class, () -> Searches.compile(Searches.ofText(type, query)))
        .problems();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          opportunity | *  | all
          opportunity | not * | none
          opportunity | not not * | all
          opportunity | value:5 | opportunity.value[gte 5 lte 5]
          opportunity | VALUE : 5.0 | opportunity.value[gte 5 lte 5]
          opportunity | value:-5 | opportunity.value[gte -5 lte -5]
          opportunity | value < 12345678901234567890.12345678901234567890 | opportunity.value[lt 12345678901234567890.1234567890123456789]
          opportunity | value > 5 | opportunity.value[gt 5]
          opportunity | value>=5 | opportunity.value[gte 5]
          opportunity | value<5 | opportunity.value[lt 5]
          opportunity | value <= "5" | opportunity.value[lte 5]
          opportunity | value in (1, 2) | or(opportunity.value[gte 1 lte 1], opportunity.value[gte 2 lte 2])
          opportunity | status_id:st_a | opportunity.status_id{st_a}
          opportunity | status_id in (b,"a (x)") | opportunity.status_id{a (x),b}
          opportunity | status_id in (b) user_id:u | and(opportunity.status_id{b}, opportunity.user_id{u})
          opportunity | value_period:monthly | opportunity.value_period{monthly}
          opportunity | value_currency:"USD" | opportunity.value_currency{USD}
          opportunity | status_type:active | opportunity.status_type{active}
          opportunity | note:Demo | opportunity.note~full_words[demo]
          opportunity | note:"Big, big Demo" | opportunity.note~phrase[big, big, demo]
          opportunity | note:"a \\"b\\" c" | opportunity.note~phrase[a, b, c]
          opportunity | note in (a, "b c") | or(opportunity.note~full_words[a], opportunity.note~phrase[b, c])
          opportunity | note:.* | none
          opportunity | lead_name:a-b:c | opportunity.lead_name~full_words[a, b, c]
          lead | url:https://x.example/?a=1 | lead.url~full_words[https, x, example, a, 1]
          lead | display_name:x | lead.name~full_words[x]
          opportunity | custom.cf_A:7 | or(opportunity.cf_A~full_words[7], opportunity.cf_A[gte 7 lte 7])
          opportunity | CUSTOM.cf_A > 7 | opportunity.cf_A[gt 7]
          opportunity | cf_a:True | or(opportunity.cf_a~full_words[true], opportunity.cf_a=true)
          opportunity | custom.cf_a:"x y" | opportunity.cf_a~phrase[x, y]
          opportunity | custom.cf_a > 7 | opportunity.cf_a[gt 7]
          opportunity | custom.cf_a >= 2026-01-01 | opportunity.cf_a[2025-12-31T23:00:00Z..null days 2026-01-01..null]
          lead | custom.cf_a:x | lead.cf_a~full_words[x]

          opportunity | date_won:this-week | opportunity.date_won[2026-03-08T23:00:00Z..2026-03-15T23:00:00Z days 2026-03-09..2026-03-16]
          opportunity | date_won:Last_Month | opportunity.date_won[2026-01-31T23:00:00Z..2026-02-28T23:00:00Z days 2026-02-01..2026-03-01]
          opportunity | date_won:all-time | opportunity.date_won?
          opportunity | date_won > all-time | none
          opportunity | date_won:2026-03-29 | opportunity.date_won[2026-03-28T23:00:00Z..2026-03-29T22:00:00Z days 2026-03-29..2026-03-30]
          opportunity | date_won:"2026-01-01T00:00:00.7Z" | opportunity.date_won[2026-01-01T00:00:00Z..2026-01-01T00:00:01Z days 2026-01-02..2026-01-02]
          opportunity | date_won > yesterday | opportunity.date_won[2026-03-14T23:00:00Z..null days 2026-03-15..null]
          opportunity | date_won >= yesterday | opportunity.date_won[2026-03-13T23:00:00Z..null days 2026-03-14..null]
          opportunity | date_won < yesterday | opportunity.date_won[null..2026-03-13T23:00:00Z days null..2026-03-14]
          opportunity | date_won <= yesterday | opportunity.date_won[null..2026-03-14T23:00:00Z days null..2026-03-15]
          opportunity | date_created > "2026-01-01T00:00:00" | opportunity.date_created[2026-01-01T00:00:01Z..null days 2026-01-02..null]

          opportunity | value:1 and value:2 or value:3 | or(and(opportunity.value[gte 1 lte 1], opportunity.value[gte 2 lte 2]), opportunity.value[gte 3 lte 3])
          opportunity | value:1 OR value:2 AND value:3 | or(opportunity.value[gte 1 lte 1], and(opportunity.value[gte 2 lte 2], opportunity.value[gte 3 lte 3]))
          opportunity | value:1 or value:2 value:3 | or(opportunity.value[gte 1 lte 1], and(opportunity.value[gte 2 lte 2], opportunity.value[gte 3 lte 3]))
          opportunity | (value:1 or value:2) value:3 | and(or(opportunity.value[gte 1 lte 1], opportunity.value[gte 2 lte 2]), opportunity.value[gte 3 lte 3])
          opportunity | not value:1 value:2 | and(not(opportunity.value[gte 1 lte 1]), opportunity.value[gte 2 lte 2])
          opportunity | NOT (value:1 value:2) | not(and(opportunity.value[gte 1 lte 1], opportunity.value[gte 2 lte 2]))
          opportunity | opportunity(value:1) | opportunity.value[gte 1 lte 1]
          opportunity | Lead(name:x) | and(opportunity.lead_id?, lead.name~full_words[x])
          lead | opportunity(value:1 value:2) | has(and(opportunity.value[gte 1 lte 1], opportunity.value[gte 2 lte 2]))
          lead | lead ( name:x ) | lead.name~full_words[x]
          lead | opportunity(lead(name:x)) | has(and(opportunity.lead_id?, lead.name~full_words[x]))
          """)
  void meanings(String type, String query, String filter) {
    assertEquals(filter, FilterText.of(Searches.compile(Searches.ofText(type, query))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          opportunity | demo | o1
          opportunity | demo große | o1
          opportunity | "große demo" | o1
          opportunity | "demo große" | -
          opportunity | "and" | -
          opportunity | in | -
          opportunity | not demo | o2 o3 o4 o5
          opportunity | blue or renewals | o1 o2 o5
          opportunity | ** | -
          opportunity | value >= 250 and value < 1000 | o2 o5
          opportunity | user_id in (user_1, user_2) not status_type:won | o1
          opportunity | lead(status_label:qualified) | o1 o2
          opportunity | not lead(*) | o4
          lead | banana | o1 o2
          lead | opportunity(status_id:st_gone) | o3
          lead | not opportunity(*) | o4
          """)
  void kept(String type, String query, String kept) {
    assertEquals(
        kept, SmallOrganization.kept(Searches.compile(Searches.ofText(type, query))), query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          opportunity | ``           | at character 1: expected a term, found the end of the query
          opportunity | `   `        | at character 4: expected a term
          opportunity | value:1 and  | at character 12: expected a term, found the end of the query
          opportunity | or value:1   | at character 1: expected a term, found "or"
          opportunity | a and and b  | at character 7: expected a term, found "and"
          opportunity | not          | at character 4: expected a term
          opportunity | (a           | at character 3: expected ")", found the end of the query
          opportunity | a)           | at character 2: expected a term or the end, found ")"
          opportunity | ()           | at character 2: expected a term, found ")"
          opportunity | a, b         | at character 2: expected a term, found ","
          opportunity | "a           | at character 1: the quote is not closed
          opportunity | value:       | at character 7: expected a value, found the end of the query
          opportunity | value: (1)   | at character 8: expected a value, found "("
          opportunity | value = 1    | at character 7: "=" is not known; write ":"
          opportunity | > 1          | at character 1: expected a term, found ">"
          opportunity | value in ()  | at character 11: expected a value
          opportunity | value in (1  | at character 12: expected "," or ")"
          opportunity | value in (1 2) | at character 13: expected "," or ")", found "2"
          opportunity | value:much   | at character 7: expected a number such as 1500 or -2.5, found "much"
          opportunity | value:1e5    | at character 7: expected a number
          opportunity | date_won:soon | at character 10: expected a relative range such as this-month
          opportunity | date_won:2026-02-30 | at character 10: expected a relative range
          opportunity | cf_a > soon  | at character 8: expected a number, a relative range
          opportunity | note > x     | at character 1: "note" is neither a number nor a time; expected ":" or "in" after it, not ">"
          opportunity | price:5      | at character 1: "price" is no field of the opportunity; possible are custom.cf_…, id, lead_id
          opportunity | name:x       | "name" is no field of the opportunity; ask the lead by lead(…)
          lead        | value:5      | "value" is no field of the lead; ask the opportunity by opportunity(…)
          lead        | opportunity(description:5) | at character 13: "description" is no field of the opportunity
          opportunity | custom.x:5   | "custom.x" is no field
          """)
  void refusals(String type, String query, String part) {
    List<Problem> problems = problems(type, query);
    assertEquals(1, problems.size(), problems.toString());
    assertEquals("", problems.get(0).path());
    assertTrue(problems.get(0).message().contains(part), problems.get(0).message());
  }

  @Test
  void unknownFieldsAndValuesAreNotedTogether() {
    List<Problem> problems = problems("opportunity", "price:5 or value:x or (date_won:soon");
    assertEquals(
        List.of("1", "18", "33", "37"),
        problems.stream()
            .map(one -> one.message().replaceAll("at character (\\d+):.*", "$1"))
            .collect(Collectors.toList()));
  }

  @Test
  void bounds() {
    String deep = "(".repeat(19) + "*" + ")".repeat(19);
    assertEquals("all", FilterText.of(Searches.compile(Searches.ofText("opportunity", deep))));
    assertOne("at character 20: lies too deep; at most 20 levels", "(" + deep + ")");
    assertOne("at character 77: lies too deep", "not ".repeat(20_000 / 2) + "*");
    assertOne("at character 20: lies too deep", "(".repeat(65_536));
    assertOne("has 65537 characters; at most 65536", "(".repeat(65_537));

    assertEquals("all", FilterText.of(Searches.compile(Searches.ofText("lead", "* ".repeat(500)))));
    assertOne("at character 1001: is one term too many; at most 500", "* ".repeat(501));

    Searches.compile(Searches.ofText("opportunity", list(1_000)));
    assertOne("is one value too many; at most 1000", list(1_001));
  }

  private static void assertOne(String part, String query) {
    List<Problem> problems = problems("opportunity", query);
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).message().contains(part), problems.get(0).message());
  }

  private static String list(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> "v" + i)
        .collect(Collectors.joining(",", "user_id in (", ")"));
  }
}
