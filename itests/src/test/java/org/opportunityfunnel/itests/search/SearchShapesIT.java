package org.opportunityfunnel.itests.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.ImportZip;
import org.opportunityfunnel.itests.harness.SharedServer;

/** Searches as sales teams have them, each kept by the users that it must keep. */
@ExtendWith(SharedServer.class)
class SearchShapesIT {
  private static final String ALL = "user_ada user_bert user_cleo";

  private static SearchClient client;

  @BeforeAll
  static void load(FunnelServer server) {
    client = SearchClient.of(server, "orga_shapes", Optional.of("user_bert"));
    SearchRecords.importInto(client.http());
  }

  /** Of leads: those with an opportunity in one of the statuses. */
  @ParameterizedTest
  @CsvSource({
    "stat_lost, user_bert",
    "stat_won, user_cleo",
    "stat_new, user_ada",
  })
  void leadsWithAnOpportunityInAStatus(String status, String users) {
    String hasRelated =
        """
        {"type":"and","queries":[
          {"type":"object_type","object_type":"lead"},
          {"type":"has_related","this_object_type":"lead","related_object_type":"opportunity","related_query":
            {"type":"and","queries":[{"type":"field_condition",
              "field":{"type":"regular_field","object_type":"opportunity","field_name":"status_id"},
              "condition":{"type":"reference","reference_type":"status.opportunity","object_ids":["%s"]}}]}}],
          "negate":%s}""";
    new Kept(client)
        .assertAre(users, SearchClient.body("lead", hasRelated.formatted(status, false)));
    Set<String> others = Kept.users(ALL);
    others.remove(users);
    new Kept(client)
        .assertAre(
            String.join(" ", others),
            SearchClient.body("lead", hasRelated.formatted(status, true)));
  }

  /** Created in the last so many days, until now. */
  @ParameterizedTest
  @CsvSource({
    "30, user_ada",
    "41, user_ada user_bert",
    "9,  ''",
    "500, user_ada user_bert user_cleo"
  })
  void createdInTheLastDays(int days, String users) {
    String created =
        """
        {"type":"field_condition",
          "field":{"type":"regular_field","object_type":"opportunity","field_name":"date_created"},
          "condition":{"type":"moment_range",
            "on_or_after":{"type":"offset","direction":"past","moment":{"type":"now"},
              "offset":{"years":0,"months":0,"weeks":0,"days":%d,"hours":0,"minutes":0,"seconds":0},
              "which_day_end":"start"},
            "before":{"type":"now"}}}"""
            .formatted(days);
    new Kept(client).assertAre(users, SearchClient.ofOpportunities(created));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          opportunity | *                                            | user_ada user_bert user_cleo
          opportunity | value > 5000                                 | user_bert user_cleo
          opportunity | value >= 1000 and not status_label:Won       | user_ada user_bert
          opportunity | note:canoe                                   | user_ada user_bert
          opportunity | status_type in (won, lost) or value:1000     | user_ada user_bert user_cleo
          opportunity | lead(name:"große sons")                      | user_ada
          opportunity | user_id in ("user_ada", "user_cleo") not user_id:user_ada | user_cleo
          lead        | opportunity(status_label:lost)               | user_bert
          lead        | not opportunity(value > 5000)                | user_ada
          """)
  void theOlderSyntax(String type, String query, String users) {
    new Kept(client)
        .assertAre(
            users,
            """
        {"name":"Older","type":"%s","query":%s}"""
                .formatted(type, SearchClient.quoted(query)));
  }

  @Test
  void theCurrentUserIsTheOneOfTheKey(FunnelServer server) {
    String mine =
        """
        {"type":"field_condition",
          "field":{"type":"regular_field","object_type":"opportunity","field_name":"user_id"},
          "condition":{"type":"current_user"}}""";
    String id = client.made(SearchClient.ofOpportunities(mine));
    assertEquals(Set.of("user_bert"), client.users(SearchRecords.PIPELINE, id));
    SearchClient ada = SearchClient.of(server, "orga_shapes", Optional.of("user_ada"));
    assertEquals(Set.of("user_ada"), ada.users(SearchRecords.PIPELINE, id));
    SearchClient machine = SearchClient.of(server, "orga_shapes");
    assertEquals(Set.of(), machine.users(SearchRecords.PIPELINE, id));
    client.remove(id).expect(204);
  }

  @Test
  void groupsStandForTheirMembersAndPastStatusesCount() {
    new Kept(client)
        .assertAre(
            "user_ada user_cleo",
            SearchClient.ofOpportunities(
                """
            {"type":"field_condition",
              "field":{"type":"regular_field","object_type":"opportunity","field_name":"user_id"},
              "condition":{"type":"reference","reference_type":"user_or_group","object_ids":["group_north"]}}"""));
    String inStatus = "{\"type\":\"in_status\",\"status_ids\":[\"stat_new\"]%s}";
    new Kept(client).assertAre("user_ada", SearchClient.ofOpportunities(inStatus.formatted("")));
    new Kept(client)
        .assertAre(
            "user_ada user_cleo",
            SearchClient.ofOpportunities(inStatus.formatted(",\"before\":{\"type\":\"now\"}")));
  }

  @Test
  void aLimitKeepsTheNewest() {
    String body =
        """
        {"name":"Newest","type":"opportunity","s_query":
          {"query":{"type":"match_all"},"results_limit":2,"sort":[]}}""";
    new Kept(client).assertAre("user_ada user_bert", body);
    new Kept(client)
        .assertAre(
            "user_bert user_cleo",
            body.replace(
                "\"sort\":[]",
                """
            "sort":[{"direction":"desc","field":
              {"type":"regular_field","object_type":"opportunity","field_name":"value"}}]"""));
  }

  /** As loaded with the records, next to ones that were made. */
  @Test
  void loadedOnesWorkAsMadeOnes() {
    String loaded =
        """
        [{"id":"save_loaded","name":"Loaded","type":"opportunity","query":"value > 5000","s_query":null}]""";
    client.http().importZip(ImportZip.of(Map.of("saved_search.json", loaded))).expect(200);
    assertEquals(
        Kept.users("user_bert user_cleo"), client.users(SearchRecords.PIPELINE, "save_loaded"));
  }
}
