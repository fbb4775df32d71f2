package org.opportunityfunnel.store.jdbc.internal.select;

import java.util.Optional;
import java.util.Set;
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

  /** What the field's expression needs beside the records at hand. */
  Set<Join> joins(Field field) {
    return switch (field) {
      case OPPORTUNITY_STATUS_LABEL,
          OPPORTUNITY_STATUS_TYPE,
          OPPORTUNITY_PIPELINE_ID,
          OPPORTUNITY_PIPELINE_NAME,
          OPPORTUNITY_EXPECTED_VALUE,
          OPPORTUNITY_ANNUALIZED_EXPECTED_VALUE ->
          Set.of(Join.STATUS);
      case LEAD_ID -> Set.of();
      default -> field.owner() == Field.Owner.LEAD ? Set.of(Join.LEAD) : Set.of();
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
      case OPPORTUNITY_EXPECTED_VALUE -> dialect.percent("o.value", CONFIDENCE);
      case OPPORTUNITY_ANNUALIZED_EXPECTED_VALUE -> dialect.percent(ANNUALIZED, CONFIDENCE);
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

  /** The columns with the forms of a text that is searched often; none of an ID or other code. */
  Optional<TextColumns> searched(Field field) {
    String base =
        switch (field) {
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
    return Optional.ofNullable(base)
        .map(
            name ->
                new TextColumns(
                    name + "_words",
                    "coalesce(" + name + "_folded, " + dialect.lower(of(field)) + ")"));
  }

  private static String alias(Field field) {
    return field.owner() == Field.Owner.LEAD ? "l." : "o.";
  }

  private static boolean isMoment(Field field) {
    return field.kind() == Field.Kind.MOMENT;
  }
}
