package org.opportunityfunnel.store.jdbc.internal.select;

import java.util.Set;
import java.util.TreeSet;
import org.opportunityfunnel.api.filter.Field;

/** The SQL expression of each field in a scope. */
final class FieldColumns {
  private static final String ANNUALIZED =
      "(CASE WHEN o.value_period = 'monthly' THEN o.value * 12 ELSE o.value END)";

  /** The confidence that reports use. */
  private static final String CONFIDENCE =
      "(CASE s.type WHEN 'won' THEN 100 WHEN 'lost' THEN 0 ELSE coalesce(o.confidence, 0) END)";

  private final SqlDialect dialect;
  private final Scope scope;

  FieldColumns(SqlDialect dialect, Scope scope) {
    this.dialect = dialect;
    this.scope = scope;
  }

  /** The columns of the amounts that are computed, once for all conditions. */
  static String amounts(SqlDialect dialect) {
    return dialect.percent("o.value", CONFIDENCE)
        + " AS expected_value, "
        + dialect.percent(ANNUALIZED, CONFIDENCE)
        + " AS annualized_expected_value";
  }

  /** What the field's expression needs beside the records at hand. */
  Set<Join> joins(Field field) {
    return switch (field) {
      case OPPORTUNITY_STATUS_LABEL,
          OPPORTUNITY_STATUS_TYPE,
          OPPORTUNITY_PIPELINE_ID,
          OPPORTUNITY_PIPELINE_NAME ->
          Set.of(Join.STATUS);
      case OPPORTUNITY_EXPECTED_VALUE, OPPORTUNITY_ANNUALIZED_EXPECTED_VALUE ->
          Set.of(Join.AMOUNTS);
      case LEAD_ID -> Set.of();
      default -> field.owner() == Field.Owner.LEAD ? Set.of(Join.lead(scope)) : Set.of();
    };
  }

  /** A text or number as it is; of a moment the second, or the day or time as text. */
  String of(Field field) {
    return switch (field) {
      case OPPORTUNITY_STATUS_LABEL -> "s.label";
      case OPPORTUNITY_STATUS_TYPE -> "s.type";
      case OPPORTUNITY_PIPELINE_ID -> "s.pipeline_id";
      case OPPORTUNITY_PIPELINE_NAME -> "s.pipeline_name";
      // Reports take a value without a period as one that comes once.
      case OPPORTUNITY_VALUE_PERIOD -> "coalesce(o.value_period, 'one_time')";
      case OPPORTUNITY_ANNUALIZED_VALUE -> ANNUALIZED;
      case OPPORTUNITY_DATE_WON -> "o.date_won";
      case OPPORTUNITY_DATE_LOST -> "o.date_lost";
      // Of a lead that was never loaded the ID is known all the same.
      case LEAD_ID -> scope.leadId();
      case LEAD_NAME -> "coalesce(l.name, l.display_name)";
      default -> alias(field) + field.wireName() + (isMoment(field) ? "_second" : "");
    };
  }

  /** Whether the moment is a day or a time as ISO 8601 text, not a second. */
  static boolean isDayOrTime(Field field) {
    return field == Field.OPPORTUNITY_DATE_WON || field == Field.OPPORTUNITY_DATE_LOST;
  }

  /** The forms of a text field. */
  TextColumns text(Field field) {
    String kept = kept(field);
    if (kept == null) {
      return code(field);
    }
    String folded = "coalesce(" + kept + "_folded, " + dialect.lower(of(field)) + ")";
    return new TextColumns(kept + "_words", folded, joins(field));
  }

  /** What the names of the columns begin with that keep its forms; null of an ID or other code. */
  private static String kept(Field field) {
    return switch (field) {
      case OPPORTUNITY_LEAD_NAME -> "o.lead_name";
      case OPPORTUNITY_NOTE -> "o.note";
      case OPPORTUNITY_STATUS_LABEL -> "s.label";
      case OPPORTUNITY_PIPELINE_NAME -> "s.pipeline_name";
      case LEAD_NAME -> "l.name";
      case LEAD_DESCRIPTION -> "l.description";
      case LEAD_URL -> "l.url";
      case LEAD_STATUS_LABEL -> "l.status_label";
      default -> null;
    };
  }

  /** Codes are ASCII almost always, and then their forms are made on the way. */
  private TextColumns code(Field field) {
    String column = of(field);
    String lower = dialect.lower(column);
    String words = "(' ' || regexp_replace(" + lower + ", '[^a-z0-9]+', ' ', 'g') || ' ')";
    if (field == Field.OPPORTUNITY_STATUS_TYPE || field == Field.OPPORTUNITY_VALUE_PERIOD) {
      return new TextColumns(words, lower, joins(field));
    }
    String alias = "f_" + column.replace('.', '_');
    Set<Join> joins = new TreeSet<>(joins(field));
    joins.add(Join.forms(alias, column));
    return new TextColumns(
        "coalesce(" + alias + ".words, " + words + ")",
        "coalesce(" + alias + ".folded, " + lower + ")",
        joins);
  }

  private static String alias(Field field) {
    return field.owner() == Field.Owner.LEAD ? "l." : "o.";
  }

  private static boolean isMoment(Field field) {
    return field.kind() == Field.Kind.MOMENT;
  }
}
