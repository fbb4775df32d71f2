package org.opportunityfunnel.query.internal.text;

import java.math.BigDecimal;
import java.util.Optional;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.query.internal.condition.MomentRanges;
import org.opportunityfunnel.query.internal.fold.Meaning;
import org.opportunityfunnel.query.internal.moment.Moment;

/** What {@code <}, {@code <=}, {@code >} and {@code >=} mean. */
final class Comparison {
  private Comparison() {}

  static Meaning of(FilterField field, String operator, BigDecimal number) {
    return Meaning.of(
        switch (operator) {
          case ">" -> new Filter.NumberRange(field, number, null, null, null);
          case ">=" -> new Filter.NumberRange(field, null, number, null, null);
          case "<" -> new Filter.NumberRange(field, null, null, number, null);
          default -> new Filter.NumberRange(field, null, null, null, number);
        });
  }

  /** After its end, from its start, before its start, or before its end. */
  static Meaning of(FilterField field, String operator, Period period) {
    return switch (operator) {
      case ">" -> from(field, period.end());
      case ">=" -> from(field, period.start());
      case "<" -> before(field, period.start());
      default -> before(field, period.end());
    };
  }

  private static Meaning from(FilterField field, Moment moment) {
    return MomentRanges.between(field, Optional.of(moment), Optional.empty());
  }

  private static Meaning before(FilterField field, Moment moment) {
    return MomentRanges.between(field, Optional.empty(), Optional.of(moment));
  }
}
