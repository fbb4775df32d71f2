package org.opportunityfunnel.query.internal.memory;

import java.math.BigDecimal;
import java.util.function.Predicate;
import org.opportunityfunnel.api.filter.Filter;

/** Numbers inside bounds: exact ones, and the doubles of custom fields. */
final class Bounds {
  private Bounds() {}

  /** Whether an exact number is inside; null is not. */
  static Predicate<BigDecimal> exact(Filter.NumberRange range) {
    return value ->
        value != null
            && (range.gt() == null || value.compareTo(range.gt()) > 0)
            && (range.gte() == null || value.compareTo(range.gte()) >= 0)
            && (range.lt() == null || value.compareTo(range.lt()) < 0)
            && (range.lte() == null || value.compareTo(range.lte()) <= 0);
  }

  /** Whether a double is inside the bounds, each rounded to the nearest double; null is not. */
  static Predicate<Double> rounded(Filter.NumberRange range) {
    Double gt = nearest(range.gt());
    Double gte = nearest(range.gte());
    Double lt = nearest(range.lt());
    Double lte = nearest(range.lte());
    return value ->
        value != null
            && (gt == null || value > gt)
            && (gte == null || value >= gte)
            && (lt == null || value < lt)
            && (lte == null || value <= lte);
  }

  private static Double nearest(BigDecimal bound) {
    return bound == null ? null : bound.doubleValue();
  }
}
