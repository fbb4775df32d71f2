package org.opportunityfunnel.testkit.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opportunityfunnel.api.filter.CustomField;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.FilterField;

/** Saved searches in the older textual syntax. */
final class RandomQueries {
  /** Those that can be said without quotes. */
  private static final List<String> CUSTOMS =
      RandomCustoms.IDS.stream().filter(id -> !id.contains("\"")).toList();

  private final Dice dice;
  private final RandomQueryValues values;

  RandomQueries(Dice dice, Occurring occurring) {
    this.dice = dice;
    this.values = new RandomQueryValues(dice, occurring);
  }

  /** Asked of such an object, at most so deep. */
  String next(Field.Owner atHand, int depth) {
    StringBuilder query = new StringBuilder(term(atHand, depth));
    for (int i = dice.between(0, 2); i > 0; i--) {
      query
          .append(dice.oneOf(" and ", " AND\n", " or ", " oR ", " OR ", " ", "  "))
          .append(term(atHand, depth));
    }
    return query.toString();
  }

  private String term(Field.Owner atHand, int depth) {
    if (depth <= 1) {
      return leaf(atHand);
    }
    Field.Owner other = atHand == Field.Owner.LEAD ? Field.Owner.OPPORTUNITY : Field.Owner.LEAD;
    return switch (dice.between(0, 8)) {
      case 0, 1 -> dice.oneOf("not ", "NOT ", "Not\t") + term(atHand, depth - 1);
      case 2 -> dice.oneOf("(", "( ", "not(") + next(atHand, depth - 1) + ")";
      case 3 -> ofType(atHand, depth);
      case 4, 5 -> ofType(other, depth);
      default -> leaf(atHand);
    };
  }

  private String ofType(Field.Owner type, int depth) {
    String name = anyCase(type.wireName());
    return name + dice.oneOf("(", " (", "( ") + next(type, depth - 1) + dice.oneOf(")", " )");
  }

  private String leaf(Field.Owner atHand) {
    return switch (dice.between(0, 12)) {
      case 0 -> "*";
      case 1, 2 -> values.word(dice.pick(Occurring.fields(atHand, Field.Kind.TEXT)));
      case 3, 4, 5 -> custom(atHand);
      default -> regular(atHand);
    };
  }

  private String regular(Field.Owner atHand) {
    Field field = dice.pick(List.of(Field.values()));
    while (field.owner() != atHand) {
      field = dice.pick(List.of(Field.values()));
    }
    String wireName =
        field == Field.LEAD_NAME && dice.percent(50) ? "display_name" : field.wireName();
    String name = anyCase(wireName);
    boolean isOrdered = field.kind() != Field.Kind.TEXT;
    return isOrdered && dice.percent(65) ? name + sign() + values.of(field) : equal(name, field);
  }

  private String custom(Field.Owner atHand) {
    CustomField field = new CustomField(atHand, dice.pick(CUSTOMS));
    String name = anyCase("custom.") + field.id();
    return switch (dice.between(0, 3)) {
      case 0 -> name + sign() + values.number(field);
      case 1 -> name + sign() + values.moment();
      default -> equal(name, field);
    };
  }

  /** One value, or a list of them. */
  private String equal(String name, FilterField field) {
    if (dice.percent(75)) {
      return name + ":" + values.of(field);
    }
    List<String> list = new ArrayList<>();
    for (int i = dice.between(1, 3); i > 0; i--) {
      list.add(values.of(field));
    }
    String commas = dice.oneOf(",", ", ", " , ");
    return name + dice.oneOf(" in (", " IN(", " in ( ") + String.join(commas, list) + ")";
  }

  private String sign() {
    String sign = dice.oneOf(">", ">=", "<", "<=");
    return dice.percent(30) ? " " + sign + " " : sign;
  }

  private String anyCase(String name) {
    return switch (dice.between(0, 9)) {
      case 0 -> name.toUpperCase(Locale.ROOT);
      case 1 -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      default -> name;
    };
  }
}
