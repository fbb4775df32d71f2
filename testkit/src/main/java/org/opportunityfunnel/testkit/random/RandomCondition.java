package org.opportunityfunnel.testkit.random;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.search.FieldValues;

/**
 * One field condition on the opportunity or its lead, with values that occur.
 *
 * @param json the node, {@code negate} left out
 */
record RandomCondition(Map<String, Object> json, Filter filter) {
  private static final List<Field> TEXTS = fields(Field.Owner.OPPORTUNITY, Field.Kind.TEXT);
  private static final List<Field> NUMBERS = fields(Field.Owner.OPPORTUNITY, Field.Kind.NUMBER);
  private static final List<Field> LEADS = fields(Field.Owner.LEAD, Field.Kind.TEXT);

  static RandomCondition make(Dice dice, OrganizationData data, Field.Owner owner) {
    if (owner == Field.Owner.LEAD) {
      return term(dice, data, dice.pick(LEADS));
    }
    return switch (dice.between(0, 2)) {
      case 0 -> term(dice, data, dice.pick(TEXTS));
      case 1 -> reference(dice, data);
      default -> range(dice, data, dice.pick(NUMBERS));
    };
  }

  private static RandomCondition term(Dice dice, OrganizationData data, Field field) {
    List<String> values = texts(dice, data, field);
    Map<String, Object> condition = new LinkedHashMap<>();
    condition.put("type", "term");
    condition.put("values", values);
    return new RandomCondition(
        node(field, condition), new Filter.OneOf(field, new HashSet<>(values)));
  }

  private static RandomCondition reference(Dice dice, OrganizationData data) {
    List<String> ids = texts(dice, data, Field.OPPORTUNITY_USER_ID);
    Set<String> members = new HashSet<>(ids);
    if (!data.groups().isEmpty() && dice.percent(60)) {
      Group group = dice.pick(data.groups());
      ids.add(group.id());
      members.addAll(group.members());
    }
    Map<String, Object> condition = new LinkedHashMap<>();
    condition.put("type", "reference");
    condition.put("reference_type", "user_or_group");
    condition.put("object_ids", ids);
    Field field = Field.OPPORTUNITY_USER_ID;
    return new RandomCondition(node(field, condition), new Filter.OneOf(field, members));
  }

  private static RandomCondition range(Dice dice, OrganizationData data, Field field) {
    BigDecimal[] bounds = new BigDecimal[4];
    bounds[dice.between(0, 3)] = number(dice, data, field);
    if (dice.percent(40)) {
      bounds[dice.between(0, 3)] = number(dice, data, field);
    }
    Map<String, Object> condition = new LinkedHashMap<>();
    condition.put("type", "number_range");
    List<String> names = List.of("gt", "gte", "lt", "lte");
    for (int i = 0; i < bounds.length; i++) {
      if (bounds[i] != null) {
        condition.put(names.get(i), bounds[i]);
      }
    }
    return new RandomCondition(
        node(field, condition),
        new Filter.NumberRange(field, bounds[0], bounds[1], bounds[2], bounds[3]));
  }

  private static Map<String, Object> node(Field field, Map<String, Object> condition) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("type", "field_condition");
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("type", "regular_field");
    reference.put("object_type", field.owner().wireName());
    reference.put("field_name", field.wireName());
    node.put("field", reference);
    node.put("condition", condition);
    return node;
  }

  /** A few values of that field, and one that it never has. */
  private static List<String> texts(Dice dice, OrganizationData data, Field field) {
    FieldValues values = new FieldValues(data);
    List<String> texts = new ArrayList<>();
    texts.add("nothing has this");
    for (int i = data.opportunities().isEmpty() ? 0 : dice.between(0, 3); i > 0; i--) {
      String text = values.text(dice.pick(data.opportunities()), field);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static BigDecimal number(Dice dice, OrganizationData data, Field field) {
    if (!data.opportunities().isEmpty() && dice.percent(70)) {
      OpportunityRecord one = dice.pick(data.opportunities());
      BigDecimal number = new FieldValues(data).number(one, field);
      if (number != null) {
        return number;
      }
    }
    return BigDecimal.valueOf(dice.between(-100, 1_000_000));
  }

  private static List<Field> fields(Field.Owner owner, Field.Kind kind) {
    return Arrays.stream(Field.values())
        .filter(field -> field.owner() == owner && field.kind() == kind)
        .toList();
  }
}
