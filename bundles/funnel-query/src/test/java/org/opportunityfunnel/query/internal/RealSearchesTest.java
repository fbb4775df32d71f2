package org.opportunityfunnel.query.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.filter.Filter;

/** Two searches as Close's own pages make them. */
class RealSearchesTest {

  @Test
  void leadsWithAnOpportunityInAStatus() {
    String sQuery =
        """
        {"query": {"type": "and", "negate": false, "queries": [
          {"type": "object_type", "object_type": "lead", "negate": false},
          {"type": "and", "negate": false, "queries": [
            {"type": "has_related", "negate": false,
             "this_object_type": "lead", "related_object_type": "opportunity",
             "related_query": {"type": "and", "negate": false, "queries": [
               {"type": "field_condition", "negate": false,
                "field": {"type": "regular_field", "object_type": "opportunity",
                          "field_name": "status_id"},
                "condition": {"type": "reference", "reference_type": "status.opportunity",
                              "object_ids": ["st_won", "st_lost"]}}]}}]}]},
         "results_limit": null, "sort": []}""";
    Filter filter = Searches.compile(Searches.ofEnvelope("lead", sQuery));
    assertEquals("has(opportunity.status_id{st_lost,st_won})", FilterText.of(filter));
    assertEquals("o1 o2", SmallOrganization.kept(filter));
  }

  @Test
  void opportunitiesOfTheLastThirtyDays() {
    String sQuery =
        """
        {"query": {"type": "and", "negate": false, "queries": [
          {"type": "object_type", "object_type": "opportunity", "negate": false},
          {"type": "and", "negate": false, "queries": [
            {"type": "field_condition", "negate": false,
             "field": {"type": "regular_field", "object_type": "opportunity",
                       "field_name": "date_created"},
             "condition": {"type": "moment_range",
               "before": {"type": "now"},
               "on_or_after": {"type": "offset", "direction": "past",
                 "moment": {"type": "now"}, "which_day_end": "start",
                 "offset": {"years": 0, "months": 0, "weeks": 0, "days": 30,
                            "hours": 0, "minutes": 0, "seconds": 0}}}}]}]},
         "results_limit": null, "sort": []}""";
    Filter filter = Searches.compile(Searches.ofEnvelope("opportunity", sQuery));
    assertEquals(
        "opportunity.date_created[2026-02-12T23:00:00Z..2026-03-15T10:20:30Z"
            + " days 2026-02-13..2026-03-16]",
        FilterText.of(filter));
    assertEquals("o2 o3", SmallOrganization.kept(filter));
  }
}
