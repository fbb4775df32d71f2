package org.opportunityfunnel.testkit.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.testkit.data.OrganizationData;

/** The nodes of saved searches as JSON. */
final class RandomNodes {
  private final Dice dice;
  private final Occurring occurring;
  private final RandomConditions conditions;
  private final RandomMoments moments;

  RandomNodes(Dice dice, OrganizationData organization, Occurring occurring) {
    this.dice = dice;
    this.occurring = occurring;
    this.moments = new RandomMoments(dice, occurring);
    this.conditions = new RandomConditions(dice, organization, occurring, moments);
  }

  /** Asked of such an object, at most so deep. */
  Map<String, Object> node(Field.Owner atHand, int depth) {
    Map<String, Object> node = depth <= 1 ? leaf(atHand) : branch(atHand, depth);
    if (dice.percent(35)) {
      node.put("negate", dice.percent(75));
    }
    return node;
  }

  private Map<String, Object> branch(Field.Owner atHand, int depth) {
    return switch (dice.between(0, 7)) {
      case 0, 1, 2 -> Tree.of("type", "and", "queries", queries(atHand, depth));
      case 3, 4 -> Tree.of("type", "or", "queries", queries(atHand, depth));
      case 5, 6 -> related(atHand, depth);
      default -> leaf(atHand);
    };
  }

  private List<Map<String, Object>> queries(Field.Owner atHand, int depth) {
    List<Map<String, Object>> queries = new ArrayList<>();
    for (int i = dice.percent(8) ? 0 : dice.between(1, 3); i > 0; i--) {
      queries.add(node(atHand, depth - 1));
    }
    return queries;
  }

  private Map<String, Object> related(Field.Owner atHand, int depth) {
    Field.Owner other = atHand == Field.Owner.LEAD ? Field.Owner.OPPORTUNITY : Field.Owner.LEAD;
    return Tree.of(
        "type",
        "has_related",
        "this_object_type",
        atHand.wireName(),
        "related_object_type",
        other.wireName(),
        "related_query",
        node(other, depth - 1));
  }

  private Map<String, Object> leaf(Field.Owner atHand) {
    boolean isLead = atHand == Field.Owner.LEAD;
    return switch (dice.between(0, 19)) {
      case 0 -> Tree.of("type", "match_all");
      case 1 -> Tree.of("type", "object_type", "object_type", dice.oneOf("lead", "opportunity"));
      case 2 ->
          Tree.of(
              "type", "id", "value", occurring.text(isLead ? Field.LEAD_ID : Field.OPPORTUNITY_ID));
      case 3, 4, 5 -> text(atHand);
      case 6, 7, 8 -> isLead ? text(atHand) : inStatus();
      default -> conditions.next(atHand);
    };
  }

  private Map<String, Object> text(Field.Owner atHand) {
    Field field = dice.pick(Occurring.fields(atHand, Field.Kind.TEXT));
    return conditions.textOf(field);
  }

  private Map<String, Object> inStatus() {
    List<String> ids = new ArrayList<>();
    for (int i = dice.between(0, 3); i > 0; i--) {
      ids.add(occurring.statusId());
    }
    Map<String, Object> node = Tree.of("type", "in_status", "status_ids", ids);
    if (dice.percent(70)) {
      node.put("on_or_after", dice.percent(75) ? moments.from() : null);
      node.put("before", dice.percent(60) ? moments.to() : null);
    }
    return node;
  }
}
