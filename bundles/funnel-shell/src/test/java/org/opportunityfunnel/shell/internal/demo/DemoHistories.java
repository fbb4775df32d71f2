package org.opportunityfunnel.shell.internal.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The histories of a demo: each is one unbroken chain, and together they have every turn. */
final class DemoHistories {
  private final List<JsonNode> opportunities;
  private final Map<String, List<JsonNode>> changes = new HashMap<>();
  private final Map<String, Integer> ranks = new HashMap<>();
  private final Map<String, Integer> turns = new HashMap<>();

  DemoHistories(List<JsonNode> opportunities, List<JsonNode> changes) {
    this.opportunities = opportunities;
    for (JsonNode change : changes) {
      String of = change.path("opportunity_id").asText();
      this.changes.computeIfAbsent(of, unseen -> new ArrayList<>()).add(change);
    }
    for (DemoPipeline pipeline : DemoPipeline.ALL) {
      pipeline.active().forEach(one -> ranks.put(one.id(), pipeline.active().indexOf(one)));
    }
  }

  void assertWhole() {
    for (JsonNode opportunity : opportunities) {
      String time = opportunity.path("date_created").asText();
      String status = null;
      for (JsonNode change : changes.getOrDefault(opportunity.path("id").asText(), List.of())) {
        String old = change.path("old_status_id").asText();
        assertTrue(status == null || status.equals(old), () -> "a gap before " + change);
        String at = change.path("activity_at").asText();
        assertTrue(time.compareTo(at) < 0, () -> "not after the one before: " + change);
        assertTrue(at.compareTo(change.path("date_created").asText()) <= 0, change::toString);
        status = change.path("new_status_id").asText();
        assertTrue(!status.equals(old), () -> "no change: " + change);
        time = at;
        turn(change);
      }
      if (status != null) {
        assertEquals(status, opportunity.path("status_id").asText());
      }
      assertTrue(time.compareTo(opportunity.path("date_updated").asText()) <= 0);
    }
    for (String turn : List.of("skip", "back", "win reopened", "loss reopened", "move")) {
      int times = turns.getOrDefault(turn, 0);
      assertTrue(times >= 50 && times <= 6_000, turn + ": " + times);
    }
    assertTrue(turns.get("entered later") > 500, turns.toString());
  }

  private void turn(JsonNode change) {
    Integer from = ranks.get(change.path("old_status_id").asText());
    Integer to = ranks.get(change.path("new_status_id").asText());
    String old = change.path("old_status_type").asText();
    boolean moved = !change.path("old_pipeline_id").equals(change.path("new_pipeline_id"));
    if (moved) {
      turns.merge("move", 1, Integer::sum);
    } else if (from != null && to != null && to != from + 1) {
      turns.merge(to > from ? "skip" : "back", 1, Integer::sum);
    } else if (from == null && to != null) {
      turns.merge(old.equals("won") ? "win reopened" : "loss reopened", 1, Integer::sum);
    }
    if (!change.path("activity_at").equals(change.path("date_created"))) {
      turns.merge("entered later", 1, Integer::sum);
    }
  }
}
