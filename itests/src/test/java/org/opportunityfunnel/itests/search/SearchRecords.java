package org.opportunityfunnel.itests.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.ImportZip;

/**
 * Three opportunities of three users, so that the users in a report say what a search keeps: Ada's
 * of ten days ago, Bert's of forty and Cleo's of four hundred days ago.
 */
final class SearchRecords {
  static final String PIPELINE = "pipe_search";

  private static final String PIPELINES =
      """
      [{"id":"pipe_search","name":"Sales","statuses":[
        {"id":"stat_new","label":"New","type":"active"},
        {"id":"stat_won","label":"Won","type":"won"},
        {"id":"stat_lost","label":"Lost","type":"lost"}]}]
      """;

  private static final String USERS =
      """
      [{"id":"user_ada","first_name":"Ada"},{"id":"user_bert","first_name":"Bert"},
       {"id":"user_cleo","first_name":"Cleo"}]
      """;

  private static final String GROUPS =
      """
      [{"id":"group_north","name":"North","members":[{"user_id":"user_ada"},{"user_id":"user_cleo"}]}]
      """;

  private static final String LEADS =
      """
      [{"id":"lead_a","display_name":"Größe & Sons","custom.cf_tier":"gold","custom.cf_regions":["north","east"]},
       {"id":"lead_b","name":"Bakery","custom":{"cf_tier":"tin","cf_regions":[]}},
       {"id":"lead_c","name":"Circus"}]
      """;

  private static final String CHANGES =
      """
      [{"id":"acti_c","opportunity_id":"oppo_c","old_status_id":"stat_new","new_status_id":"stat_won",
        "date_created":"%s"}]
      """;

  private SearchRecords() {}

  /** Loads them as a zipped folder. */
  static void importInto(FunnelClient client) {
    client
        .importZip(
            ImportZip.of(
                Map.of(
                    "pipeline.json", PIPELINES,
                    "user.json", USERS,
                    "group.json", GROUPS,
                    "lead.json", LEADS,
                    "opportunity.json", opportunities(),
                    "opportunity_status_change.json", CHANGES.formatted(daysAgo(390)))))
        .expect(200);
  }

  /** A condition on the value, in cents. */
  static String worthMoreThan(long cents) {
    return """
        {"type":"field_condition","field":{"type":"regular_field","object_type":"opportunity",\
        "field_name":"value"},"condition":{"type":"number_range","gt":%d}}"""
        .formatted(cents);
  }

  private static String opportunities() {
    return """
        [{"id":"oppo_a","lead_id":"lead_a","user_id":"user_ada","status_id":"stat_new","value":1000,
          "note":"Blue canoe","date_created":"%s","custom.cf_budget":12.5,"custom.cf_signed":true},
         {"id":"oppo_b","lead_id":"lead_b","user_id":"user_bert","status_id":"stat_lost","value":10000,
          "note":"red CANÖE, \\"quoted\\"","date_created":"%s","custom":{"cf_budget":99,"cf_due":"2024-02-29"}},
         {"id":"oppo_c","lead_id":"lead_c","user_id":"user_cleo","status_id":"stat_won","value":30000,
          "date_created":"%s","confidence":70}]
        """
        .formatted(daysAgo(10), daysAgo(40), daysAgo(400));
  }

  private static Instant daysAgo(int days) {
    return Instant.now().minus(days, ChronoUnit.DAYS);
  }
}
