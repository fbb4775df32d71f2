package org.opportunityfunnel.store.jdbc.internal.select;

import java.util.Set;
import org.opportunityfunnel.api.filter.Field;

/** The SQL expression of each field: o opportunity, s its present status, l its lead. */
final class FieldColumns {
  private static final String ANNUALIZED =
      "(CASE WHEN o.value_period = 'monthly' THEN o.value * 12 ELSE o.value END)";

  /** The confidence that reports use. */
  private static final String CONFIDENCE =
      "(CASE s.type WHEN 'won' THEN 100 WHEN 'lost' THEN 0 ELSE coalesce(o.confidence, 0) END)";

  private FieldColumns() {}

  /** What the field's expression needs beside the opportunities. */
  static Set<Join> joins(Field field) {
    return switch (field) {
      case OPPORTUNITY_STATUS_LABEL,
          OPPORTUNITY_STATUS_TYPE,
          OPPORTUNITY_PIPELINE_ID,
          OPPORTUNITY_PIPELINE_NAME,
          OPPORTUNITY_EXPECTED_VALUE,
          OPPORTUNITY_ANNUALIZED_EXPECTED_VALUE ->
          Set.of(Join.STATUS);
      default -> field.owner() == Field.Owner.LEAD ? Set.of(Join.LEAD) : Set.of();
    };
  }

  static String of(Field field) {
    return switch (field) {
      case OPPORTUNITY_STATUS_LABEL -> "s.label";
      case OPPORTUNITY_STATUS_TYPE -> "s.type";
      case OPPORTUNITY_PIPELINE_ID -> "s.pipeline_id";
      case OPPORTUNITY_PIPELINE_NAME -> "s.pipeline_name";
      // Reports take a value without a period as one that comes once.
      case OPPORTUNITY_VALUE_PERIOD -> "coalesce(o.value_period, 'one_time')";
      case OPPORTUNITY_ANNUALIZED_VALUE -> ANNUALIZED;
      case OPPORTUNITY_EXPECTED_VALUE -> DuckDbDialect.percent("o.value", CONFIDENCE);
      case OPPORTUNITY_ANNUALIZED_EXPECTED_VALUE -> DuckDbDialect.percent(ANNUALIZED, CONFIDENCE);
      case LEAD_NAME -> "coalesce(l.name, l.display_name)";
      default -> (field.owner() == Field.Owner.LEAD ? "l." : "o.") + field.wireName();
    };
  }
}
