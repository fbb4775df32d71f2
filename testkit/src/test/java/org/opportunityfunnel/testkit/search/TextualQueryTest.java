package org.opportunityfunnel.testkit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.api.model.SavedSearch;

/** The older syntax of filter.md. */
class TextualQueryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          *                                   | a b c
          puddings                            | a
          PUDDINGS wants                      | a
          "wants puddings"                    | ``
          "wants 3 puddings"                  | a
          id:a or id:b                        | a b
          id:a and id:b                       | ``
          id:a id:b                           | ``
          id:c or id:a and id:b               | c
          (id:c OR id:a) And id:c             | c
          not id:a                            | b c
          NOT not id:a                        | a
          not id:a id:b                       | b
          id:A                                | ``
          id in (a, "c")                      | a c
          Value:1001                          | a
          value>-1                            | a
          value >= -1                         | a c
          value<1001                          | c
          value<="1001"                       | a c
          value in (1001, -1)                 | a c
          status_type:won                     | a
          lead_name:brulee                    | a
          lead_name:"creme gmbh"              | ``
          lead_name:"creme brulee"            | a
          date_created:"2024-05-12T03:59:59Z" | a
          date_created:"2024-05-12T03:59:58Z" | ``
          date_created>"2024-05-12T03:59:59Z" | b
          date_created>="2024-05-12T03:59:59" | a b
          date_created<"2024-05-12T03:59:59Z" | c
          date_created<="2024-05-12T03:59:59Z" | a c
          date_created:2024-05-11             | a
          date_created:2024-05-12             | b
          date_created:this-month             | a b
          date_created:this_year              | a b
          date_created<this-year              | c
          date_created>last-week              | b
          date_created>=last-week             | a b
          date_created:all-time               | a b c
          date_won:2024-05-14                 | a
          not date_won:2024-05-13             | a b c
          custom.cf_text:arger                | a
          custom.cf_number:2.5                | a b
          custom.cf_number:2                  | b
          custom.cf_number>2                  | a
          Custom.cf_yes:true                  | a
          custom.cf_yes:false                 | ``
          custom.cf_day>=2024-05-15           | a
          custom.cf_day:today                 | ``
          lead(name:creme)                    | a
          lead (id:lead_never)                | b
          Lead(*)                             | a b
          opportunity(id:a)                   | a
          lead(opportunity(id:a))             | a
          """)
  void opportunities(String query, String kept) {
    assertEquals(kept, kept("opportunity", query));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          display_name:creme                  | a
          pudding                             | ``
          opportunity(confidence<50)          | a
          not opportunity(*)                  | c
          lead(custom.cf_tags:green)          | a
          opportunity(lead_id:lead_never not value>0) | b
          """)
  void leads(String query, String kept) {
    assertEquals(kept, kept("lead", query));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "(",
        "id:a)",
        "\"open",
        "and",
        "nonsense:1",
        "value:much",
        "note>1",
        "value>",
        "id in ()",
        "id in (a",
        "date_created:someday",
        "lead(value>1)"
      })
  void whatIsNoQueryIsRefused(String query) {
    assertThrows(IllegalArgumentException.class, () -> kept("opportunity", query));
  }

  private static String kept(String type, String query) {
    return SearchRecords.kept(new SavedSearch("save_1", "One", type, null, query));
  }
}
