package org.opportunityfunnel.itests.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Lines of an import, made for a test. */
final class Records {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StringBuilder lines = new StringBuilder();

  /** A pipeline; each status is its ID, which begins with its type and "_", and its label. */
  Records pipeline(String id, String name, String... statuses) {
    ObjectNode pipeline = record("Pipeline", id).put("name", name);
    ArrayNode list = pipeline.putArray("statuses");
    for (int i = 0; i < statuses.length; i += 2) {
      String type = statuses[i].substring(0, statuses[i].indexOf('_'));
      list.addObject().put("id", statuses[i]).put("label", statuses[i + 1]).put("type", type);
    }
    return add(pipeline);
  }

  Records user(String id, String name) {
    return add(record("User", id).put("first_name", name));
  }

  Records group(String id, String name, String... members) {
    ObjectNode group = record("Group", id).put("name", name);
    ArrayNode list = group.putArray("members");
    for (String member : members) {
      list.addObject().put("user_id", member);
    }
    return add(group);
  }

  /** A search that selects everything. */
  Records search(String id, String name, String type) {
    ObjectNode search = record("SavedSearch", id).put("name", name).put("type", type);
    search.putObject("s_query").putObject("query").put("type", "match_all");
    return add(search);
  }

  /** An opportunity that is where it began; without a value it is null. */
  Records opportunity(String id, String user, String status, Long value, String currency) {
    return add(
        record("Opportunity", id)
            .put("user_id", user)
            .put("status_id", status)
            .put("value", value)
            .put("value_currency", currency)
            .put("date_created", "2026-02-03T10:00:00Z"));
  }

  /** Its step to its present status. */
  Records change(String opportunity, String from, String to, String at) {
    return add(
        record("OpportunityStatusChange", "acti_" + opportunity + to)
            .put("opportunity_id", opportunity)
            .put("old_status_id", from)
            .put("new_status_id", to)
            .put("date_created", at));
  }

  String ndjson() {
    return lines.toString();
  }

  private static ObjectNode record(String type, String id) {
    return JSON.createObjectNode().put("_type", type).put("id", id);
  }

  private Records add(ObjectNode record) {
    lines.append(record).append('\n');
    return this;
  }
}
