package org.opportunityfunnel.testkit.random;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.filter.CustomField;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.api.filter.TextMode;
import org.opportunityfunnel.testkit.data.OrganizationData;

/** Field conditions of saved searches as JSON. */
final class RandomConditions {
  private final Dice dice;
  private final OrganizationData organization;
  private final Occurring occurring;
  private final RandomMoments moments;

  RandomConditions(
      Dice dice, OrganizationData organization, Occurring occurring, RandomMoments moments) {
    this.dice = dice;
    this.organization = organization;
    this.occurring = occurring;
    this.moments = moments;
  }

  /** Of a field of the object at hand; of an opportunity's lead, too. */
  Map<String, Object> next(Field.Owner atHand) {
    Field.Owner owner =
        atHand == Field.Owner.OPPORTUNITY && dice.percent(75) ? atHand : Field.Owner.LEAD;
    if (dice.percent(30)) {
      return custom(atHand, owner);
    }
    Field field = dice.pick(List.of(Field.values()));
    while (field.owner() != owner) {
      field = dice.pick(List.of(Field.values()));
    }
    Map<String, Object> reference = regular(field);
    if (owner == atHand && dice.percent(30)) {
      reference.remove("object_type");
    }
    return condition(reference, of(field));
  }

  /** A node of texts, with a value of that field or like it. */
  Map<String, Object> textOf(FilterField field) {
    Map<String, Object> text = Tree.of("type", "text", "value", occurring.textLike(field));
    if (dice.percent(85)) {
      text.put("mode", dice.oneOf(TextMode.values()).wireName());
    }
    return text;
  }

  static Map<String, Object> regular(Field field) {
    String name = field == Field.LEAD_NAME ? "display_name" : field.wireName();
    return Tree.of(
        "type", "regular_field", "object_type", field.owner().wireName(), "field_name", name);
  }

  private Map<String, Object> custom(Field.Owner atHand, Field.Owner owner) {
    CustomField field = new CustomField(owner, dice.pick(RandomCustoms.IDS));
    String id = dice.percent(20) ? "custom." + field.id() : field.id();
    Map<String, Object> reference = Tree.of("type", "custom_field", "custom_field_id", id);
    if (owner != atHand || dice.percent(30)) {
      reference.put("object_type", owner.wireName());
    }
    Map<String, Object> condition =
        switch (dice.between(0, 4)) {
          case 0 -> Tree.of("type", "boolean", "value", dice.percent(50));
          case 1 -> numbers(field);
          case 2 -> moments();
          default -> texts(field);
        };
    return condition(reference, condition);
  }

  private Map<String, Object> of(Field field) {
    if (dice.percent(10)) {
      return Tree.of("type", "exists");
    }
    return switch (field.kind()) {
      case TEXT -> texts(field);
      case NUMBER -> numbers(field);
      default -> moments();
    };
  }

  private Map<String, Object> texts(FilterField field) {
    return switch (dice.between(0, 5)) {
      case 0, 1 -> Tree.of("type", "term", "values", values(field));
      case 2, 3 -> textOf(field);
      case 4 -> Tree.of("type", dice.oneOf("current_user", "exists"));
      default -> reference(field);
    };
  }

  /** Users and groups where users are, else whatever the type is. */
  private Map<String, Object> reference(FilterField field) {
    List<String> ids = values(field);
    boolean ofUser =
        List.of(
                Field.OPPORTUNITY_USER_ID,
                Field.OPPORTUNITY_CREATED_BY,
                Field.OPPORTUNITY_UPDATED_BY,
                Field.LEAD_CREATED_BY,
                Field.LEAD_UPDATED_BY)
            .contains(field);
    if (ofUser && !organization.groups().isEmpty() && dice.percent(70)) {
      ids.add(dice.pick(organization.groups()).id());
      return Tree.of("type", "reference", "reference_type", "user_or_group", "object_ids", ids);
    }
    String type =
        field == Field.OPPORTUNITY_STATUS_ID
            ? "status.opportunity"
            : field == Field.LEAD_STATUS_ID
                ? "status.lead"
                : field == Field.OPPORTUNITY_PIPELINE_ID
                    ? "pipeline"
                    : field == Field.LEAD_ID || field == Field.OPPORTUNITY_LEAD_ID
                        ? "lead"
                        : "user";
    return Tree.of("type", "reference", "reference_type", type, "object_ids", ids);
  }

  private List<String> values(FilterField field) {
    List<String> values = new ArrayList<>();
    for (int i = dice.between(0, 3); i > 0; i--) {
      values.add(occurring.text(field));
    }
    return values;
  }

  private Map<String, Object> numbers(FilterField field) {
    Map<String, Object> range = Tree.of("type", "number_range", bound(), number(field));
    if (dice.percent(40)) {
      range.put(bound(), number(field));
    }
    return range;
  }

  /** Not longer than searches may say it. */
  private BigDecimal number(FilterField field) {
    BigDecimal number = occurring.number(field);
    boolean isShort = number.precision() - number.scale() <= 20 && number.scale() <= 18;
    return isShort ? number : BigDecimal.TEN;
  }

  private String bound() {
    return dice.oneOf("gt", "gte", "lt", "lte");
  }

  private Map<String, Object> moments() {
    Map<String, Object> range = Tree.of("type", "moment_range");
    if (dice.percent(70)) {
      range.put("on_or_after", moments.from());
    }
    if (range.size() == 1 || dice.percent(50)) {
      range.put("before", moments.to());
    }
    return range;
  }

  private static Map<String, Object> condition(
      Map<String, Object> field, Map<String, Object> condition) {
    return Tree.of("type", "field_condition", "field", field, "condition", condition);
  }
}
