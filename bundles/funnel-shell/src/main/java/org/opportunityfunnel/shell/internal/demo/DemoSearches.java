package org.opportunityfunnel.shell.internal.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.opportunityfunnel.api.model.StatusType;

/** The demo's saved searches. */
final class DemoSearches {
  private static final long LARGE_CENTS = 2_000_000;

  private final JsonNodeFactory json = JsonNodeFactory.instance;

  /** Five, each of another kind. */
  List<ObjectNode> all() {
    return List.of(
        search("All leads", "lead", json.objectNode().put("type", "match_all")),
        search("Large deals", "opportunity", large()),
        search("Enterprise team", "opportunity", enterprise()),
        search("Not lost", "opportunity", notLost()),
        search("Large deals of Enterprise", "opportunity", and(large(), enterprise())));
  }

  private ObjectNode search(String name, String type, ObjectNode query) {
    ObjectNode record = json.objectNode();
    record.put("id", DemoId.named("save", name)).put("name", name).put("type", type);
    record.putNull("query");
    ObjectNode envelope = record.putObject("s_query");
    envelope.set("query", query.has("negate") ? query : query.put("negate", false));
    envelope.putNull("results_limit").putArray("sort");
    return record;
  }

  private ObjectNode large() {
    return condition(
        "annualized_value", json.objectNode().put("type", "number_range").put("gte", LARGE_CENTS));
  }

  private ObjectNode enterprise() {
    ObjectNode team =
        json.objectNode().put("type", "reference").put("reference_type", "user_or_group");
    team.putArray("object_ids").add(DemoTeam.ALL.get(0).id());
    return condition("user_id", team);
  }

  private ObjectNode notLost() {
    ObjectNode lost = json.objectNode().put("type", "term");
    lost.putArray("values").add(StatusType.LOST.wireName());
    return condition("status_type", lost).put("negate", true);
  }

  private ObjectNode and(ObjectNode... queries) {
    ObjectNode and = json.objectNode().put("type", "and");
    var operands = and.putArray("queries");
    operands.addObject().put("type", "object_type").put("object_type", "opportunity");
    Stream.of(queries).forEach(operands::add);
    return and;
  }

  private ObjectNode condition(String field, ObjectNode condition) {
    ObjectNode node = json.objectNode().put("type", "field_condition");
    node.putObject("field")
        .put("type", "regular_field")
        .put("object_type", "opportunity")
        .put("field_name", field);
    node.set("condition", condition);
    return node;
  }
}
