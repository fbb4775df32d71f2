package org.opportunityfunnel.itests.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.opportunityfunnel.itests.harness.FunnelClient;

/** Two pipelines, three opportunities, and names that try to be more than names. */
final class ConsoleRecords {
  static final String SCRIPT = "<script>alert(1)</script>";

  private static final String ESCAPES = "red \u001b[31mand\u0007 line\nbreak";
  private static final String BACKWARDS = "\u202eorder\u2066 $(funnel:import) | tac";
  private static final ObjectMapper JSON = new ObjectMapper();

  private ConsoleRecords() {}

  /** Loads them; the same again changes nothing. */
  static void importInto(FunnelClient client) {
    StringBuilder lines = new StringBuilder();
    for (ObjectNode record :
        List.of(
            pipeline("pipe_one", SCRIPT),
            pipeline("pipe_two", "Renewals"),
            user("user_1", ESCAPES),
            user("user_2", BACKWARDS),
            user("user_3", "Größe"),
            group(),
            search("save_all", "Everything", "match_all"),
            search("save_odd", ESCAPES, "match_all"),
            opportunity(1, "stat_new"),
            opportunity(2, "stat_won"),
            opportunity(3, "stat_lost"))) {
      lines.append(record).append('\n');
    }
    client.importNdjson(lines.toString()).expect(200);
  }

  private static ObjectNode pipeline(String id, String name) {
    ObjectNode pipeline = record("Pipeline", id).put("name", name);
    String suffix = id.equals("pipe_one") ? "" : "_two";
    var statuses = pipeline.putArray("statuses");
    statuses.addObject().put("id", "stat_new" + suffix).put("label", ESCAPES).put("type", "active");
    statuses
        .addObject()
        .put("id", "stat_talk" + suffix)
        .put("label", BACKWARDS)
        .put("type", "active");
    statuses.addObject().put("id", "stat_won" + suffix).put("label", SCRIPT).put("type", "won");
    statuses.addObject().put("id", "stat_lost" + suffix).put("label", "Lost").put("type", "lost");
    return pipeline;
  }

  private static ObjectNode user(String id, String name) {
    return record("User", id).put("first_name", name);
  }

  private static ObjectNode group() {
    ObjectNode group = record("Group", "group_1").put("name", "North");
    group.putArray("members").addObject().put("user_id", "user_1");
    return group;
  }

  private static ObjectNode search(String id, String name, String node) {
    ObjectNode search = record("SavedSearch", id).put("name", name).put("type", "opportunity");
    search.putObject("s_query").putObject("query").put("type", node);
    return search;
  }

  private static ObjectNode opportunity(int number, String status) {
    return record("Opportunity", "oppo_" + number)
        .put("user_id", "user_" + number)
        .put("status_id", status)
        .put("value", 100_000L * number)
        .put("confidence", 50)
        .put("date_created", "2024-02-0" + number);
  }

  private static ObjectNode record(String type, String id) {
    return JSON.createObjectNode().put("_type", type).put("id", id);
  }
}
