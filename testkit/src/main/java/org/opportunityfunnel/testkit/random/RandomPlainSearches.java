package org.opportunityfunnel.testkit.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.testkit.data.OrganizationData;

/** Saved searches of opportunities and leads; each tree is made as JSON and as a filter at once. */
final class RandomPlainSearches {
  private static final Filter NONE = new Filter.Or(List.of());

  private final Dice dice;
  private final OrganizationData data;

  RandomPlainSearches(Dice dice, OrganizationData data) {
    this.dice = dice;
    this.data = data;
  }

  /** None to three. */
  List<RandomSearch> make() {
    List<RandomSearch> searches = new ArrayList<>();
    for (int i = dice.between(0, 3); i > 0; i--) {
      searches.add(search("save_" + i));
    }
    return searches;
  }

  private RandomSearch search(String id) {
    Field.Owner owner = dice.percent(75) ? Field.Owner.OPPORTUNITY : Field.Owner.LEAD;
    RandomCondition root = node(owner, 3);
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("query", root.json());
    envelope.put("results_limit", null);
    envelope.put("sort", List.of());
    return new RandomSearch(
        new SavedSearch(id, "Search " + id, owner.wireName(), envelope, null), root.filter());
  }

  private RandomCondition node(Field.Owner owner, int depth) {
    RandomCondition plain = depth == 0 ? leaf(owner) : branchOrLeaf(owner, depth);
    if (dice.percent(70)) {
      return plain;
    }
    Map<String, Object> negated = new LinkedHashMap<>(plain.json());
    negated.put("negate", true);
    return new RandomCondition(negated, new Filter.Not(plain.filter()));
  }

  private RandomCondition branchOrLeaf(Field.Owner owner, int depth) {
    if (dice.percent(50)) {
      return leaf(owner);
    }
    List<RandomCondition> operands = new ArrayList<>();
    for (int i = dice.between(0, 3); i > 0; i--) {
      operands.add(node(owner, depth - 1));
    }
    List<Filter> filters = operands.stream().map(RandomCondition::filter).toList();
    boolean isAnd = dice.percent(50);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", isAnd ? "and" : "or");
    json.put("negate", false);
    json.put("queries", operands.stream().map(RandomCondition::json).toList());
    return new RandomCondition(json, isAnd ? new Filter.And(filters) : new Filter.Or(filters));
  }

  private RandomCondition leaf(Field.Owner owner) {
    int chance = dice.between(0, 9);
    if (chance == 0) {
      return new RandomCondition(node("match_all", "negate", false), Filter.ALL);
    }
    if (chance == 1) {
      String type = dice.oneOf("opportunity", "lead");
      return new RandomCondition(
          node("object_type", "object_type", type),
          type.equals(owner.wireName()) ? Filter.ALL : NONE);
    }
    return RandomCondition.make(dice, data, owner);
  }

  private static Map<String, Object> node(String type, String member, Object value) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("type", type);
    node.put(member, value);
    return node;
  }
}
