package org.opportunityfunnel.itests.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.SharedServer;

/** Custom fields of leads and opportunities, imported in every way, can be searched. */
@ExtendWith(SharedServer.class)
class CustomFieldSearchesIT {
  private static SearchClient client;

  @BeforeAll
  static void load(FunnelServer server) {
    client = SearchClient.of(server, "orga_custom");
    SearchRecords.importInto(client.http());
  }

  /** A text, a list, a number, a truth and a day. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          cf_tier    | {"type":"term","values":["gold","bronze"]}     | user_ada
          cf_regions | {"type":"term","values":["east"]}              | user_ada
          cf_regions | {"type":"exists"}                              | user_ada
          cf_budget  | {"type":"number_range","gt":12.4,"lt":12.6}    | user_ada
          cf_budget  | {"type":"number_range","gte":12.5}             | user_ada user_bert
          cf_signed  | {"type":"boolean","value":true}                | user_ada
          cf_due     | {"type":"moment_range","on_or_after":{"type":"fixed_local_date","value":"2024-02-29","which":"start"},"before":{"type":"fixed_local_date","value":"2024-02-29","which":"end"}} | user_bert
          cf_tier    | {"type":"text","mode":"beginning_of_words","value":"TI"} | user_bert
          """)
  void customFieldsOfAFolder(String field, String condition, String users) {
    new Kept(client).assertAre(users, SearchClient.ofOpportunities(custom(field, condition)));
  }

  /** One line later it is another value. */
  @Test
  void customFieldsOfLines(FunnelServer server) {
    SearchClient other = SearchClient.of(server, "orga_custom_lines");
    SearchRecords.importInto(other.http());
    String id =
        other.made(
            SearchClient.ofOpportunities(
                custom("cf_budget", "{\"type\":\"number_range\",\"gt\":50}")));
    assertEquals(Set.of("user_bert"), other.users(SearchRecords.PIPELINE, id));
    other
        .http()
        .importNdjson(
            """
            {"_type":"Opportunity","id":"oppo_d","user_id":"user_dora","status_id":"stat_new","date_created":"2024-01-01","custom.cf_budget":51}
            {"_type":"Opportunity","id":"oppo_e","user_id":"user_emil","status_id":"stat_new","date_created":"2024-01-01","custom":{"cf_budget":[1,60]}}
            {"_type":"Opportunity","id":"oppo_b","lead_id":"lead_b","user_id":"user_bert","status_id":"stat_lost","date_created":"2024-01-01","custom.cf_budget":null}
            """)
        .expect(200);
    assertEquals(Set.of("user_dora", "user_emil"), other.users(SearchRecords.PIPELINE, id));
  }

  private static String custom(String field, String condition) {
    String owner = field.equals("cf_tier") || field.equals("cf_regions") ? "lead" : "opportunity";
    String node =
        """
        {"type":"field_condition","field":{"type":"custom_field","custom_field_id":"%s"},"condition":%s}"""
            .formatted(field, condition);
    return owner.equals("opportunity")
        ? node
        : """
        {"type":"has_related","this_object_type":"opportunity","related_object_type":"lead",
          "related_query":%s}"""
            .formatted(node);
  }
}
