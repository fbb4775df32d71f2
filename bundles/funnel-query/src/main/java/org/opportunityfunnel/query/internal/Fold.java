package org.opportunityfunnel.query.internal;

import java.util.List;
import java.util.Set;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;

/**
 * Builds filters without the parts that decide nothing, so that a search for everything is {@link
 * Filter#ALL}, which costs a report nothing, and no store sees an empty list of values.
 */
final class Fold {
  /** The filter that keeps nothing. */
  static final Filter NONE = new Filter.Or(List.of());

  private Fold() {}

  static Filter and(List<Filter> operands) {
    if (operands.contains(NONE)) {
      return NONE;
    }
    List<Filter> deciding = operands.stream().filter(one -> !one.equals(Filter.ALL)).toList();
    return deciding.size() == 1 ? deciding.get(0) : new Filter.And(deciding);
  }

  static Filter or(List<Filter> operands) {
    if (operands.contains(Filter.ALL)) {
      return Filter.ALL;
    }
    List<Filter> deciding = operands.stream().filter(one -> !one.equals(NONE)).toList();
    return deciding.size() == 1 ? deciding.get(0) : new Filter.Or(deciding);
  }

  static Filter not(Filter operand) {
    if (operand.equals(Filter.ALL)) {
      return NONE;
    }
    if (operand.equals(NONE)) {
      return Filter.ALL;
    }
    return operand instanceof Filter.Not not ? not.operand() : new Filter.Not(operand);
  }

  static Filter oneOf(Field field, Set<String> values) {
    return values.isEmpty() ? NONE : new Filter.OneOf(field, values);
  }
}
