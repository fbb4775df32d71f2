package org.opportunityfunnel.testkit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables "Fields" and "Conditions" of filter.md, and its moments. */
class ConditionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          lead_id               | 'type':'exists'                          | a b
          note                  | 'type':'exists'                          | a
          value                 | 'type':'exists'                          | a c
          date_updated          | 'type':'exists'                          | a
          status_type           | 'type':'exists'                          | a c
          user_id               | 'type':'current_user'                    | a
          created_by            | 'type':'current_user'                    | ``
          contact_id            | 'type':'term','values':['cont_1','x']    | a
          value_currency        | 'type':'term','values':['eur']           | ``
          value_currency        | 'type':'term','values':[]                | ``
          value_period          | 'type':'term','values':['one_time']      | b c
          note                  | 'type':'term','values':['']              | b
          status_type           | 'type':'term','values':['won']           | a
          pipeline_id           | 'type':'term','values':['sales']         | a c
          updated_by            | 'type':'reference','reference_type':'user_or_group','object_ids':['group_1'] | a
          updated_by            | 'type':'reference','reference_type':'user','object_ids':['group_1'] | ``
          status_id             | 'type':'reference','reference_type':'status.opportunity','object_ids':['talk','deleted'] | b c
          value                 | 'type':'number_range','gte':-1           | a c
          value                 | 'type':'number_range','gt':-1            | a
          value                 | 'type':'number_range','lt':1001,'gt':-2  | c
          annualized_value      | 'type':'number_range','lte':12012,'gte':12012 | a
          expected_value        | 'type':'number_range','gte':1001         | a
          expected_value        | 'type':'number_range','gte':0,'lt':1     | c
          annualized_expected_value | 'type':'number_range','gt':12011     | a
          confidence            | 'type':'number_range','lt':50            | a
          lead_name             | 'type':'text','value':'BRULEE creme'     | a
          lead_name             | 'type':'text','value':'brulee creme','mode':'phrase' | ``
          lead_name             | 'type':'text','value':'creme brulee','mode':'phrase' | a
          lead_name             | 'type':'text','value':'gm crem','mode':'beginning_of_words' | a
          lead_name             | 'type':'text','value':'gm','mode':'full_words' | ``
          lead_name             | 'type':'text','value':'creme brulee','mode':'exact_value' | ``
          lead_name             | 'type':'text','value':'CREME BRULEE gmbh','mode':'exact_value' | a
          note                  | 'type':'text','value':'ΣΊΣΥΦΟΣ'          | a
          note                  | 'type':'text','value':'3'                | a
          note                  | 'type':'text','value':'?!','mode':'phrase' | ``
          """)
  void opportunityField(String field, String condition, String kept) {
    both("opportunity", regular("opportunity", field), condition, kept);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          id           | 'type':'term','values':['lead_never']  | b
          name         | 'type':'text','value':'creme'          | a
          display_name | 'type':'text','value':'creme'          | a
          url          | 'type':'exists'                        | a
          status_label | 'type':'term','values':['Good fit']    | a
          updated_by   | 'type':'term','values':['user_3']      | a
          date_created | 'type':'moment_range','on_or_after':'2024-05-01' | a
          date_created | 'type':'moment_range','before':'2024-05-01' | ``
          """)
  void leadFieldOfBoth(String field, String condition, String kept) {
    both("opportunity", regular("lead", field), condition, kept);
    both("lead", regular("lead", field), condition, kept);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          cf_text        | 'type':'exists'                      | a
          cf_none        | 'type':'exists'                      | ``
          cf_yes         | 'type':'boolean','value':true        | a
          cf_yes         | 'type':'boolean','value':false       | ``
          cf_number      | 'type':'number_range','gte':2.5      | a
          cf_number      | 'type':'term','values':['2.5']       | b
          custom.cf_text | 'type':'text','value':'arger','mode':'exact_value' | a
          cf_day         | 'type':'moment_range','on_or_after':'2024-05-15T04:00:00Z' | a
          cf_day         | 'type':'moment_range','on_or_after':'2024-05-15T04:00:01Z' | ``
          """)
  void customField(String field, String condition, String kept) {
    both("opportunity", custom(field), condition, kept);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'type':'term','values':['red']         | a
          'type':'text','value':'green'          | a
          'type':'text','value':'red green'      | ``
          'type':'exists'                        | a
          """)
  void listMeetsWhatOneMemberMeets(String condition, String kept) {
    both("lead", custom("cf_tags"), condition, kept);
  }

  private static void both(String type, String field, String condition, String kept) {
    String node = "{'type':'field_condition','field':%s,'condition':{%s}%s}";
    assertEquals(kept, SearchRecords.kept(type, node.formatted(field, condition, "")));
    String negated = SearchRecords.kept(type, node.formatted(field, condition, ",'negate':true"));
    assertEquals("a b c".length() - 2, (kept + negated).replace(" ", "").length(), negated);
  }

  private static String regular(String type, String name) {
    return "{'type':'regular_field','object_type':'%s','field_name':'%s'}".formatted(type, name);
  }

  private static String custom(String id) {
    return "{'type':'custom_field','custom_field_id':'%s'}".formatted(id);
  }
}
