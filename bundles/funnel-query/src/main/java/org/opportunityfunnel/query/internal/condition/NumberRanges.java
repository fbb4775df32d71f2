package org.opportunityfunnel.query.internal.condition;

import java.math.BigDecimal;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.query.internal.fold.Fold;

/** Conditions on numbers. */
public final class NumberRanges {
  private NumberRanges() {}

  /** Inside the bounds that are not null, of which there is at least one. */
  public static Filter inside(
      FilterField field, BigDecimal gt, BigDecimal gte, BigDecimal lt, BigDecimal lte) {
    boolean exact = field instanceof Field;
    return isEmpty(gt, lt, false, exact)
            || isEmpty(gt, lte, false, exact)
            || isEmpty(gte, lt, false, exact)
            || isEmpty(gte, lte, true, exact)
        ? Fold.NONE
        : new Filter.NumberRange(field, gt, gte, lt, lte);
  }

  public static Filter equal(FilterField field, BigDecimal number) {
    return inside(field, null, number, null, number);
  }

  /** Whether no number is between the two; custom fields see both as doubles. */
  private static boolean isEmpty(
      BigDecimal lower, BigDecimal upper, boolean bothIncluded, boolean exact) {
    if (lower == null || upper == null) {
      return false;
    }
    int order =
        exact ? lower.compareTo(upper) : Double.compare(lower.doubleValue(), upper.doubleValue());
    return bothIncluded ? order > 0 : order >= 0;
  }
}
