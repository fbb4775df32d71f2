package org.opportunityfunnel.query.internal.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.api.filter.Sort;
import org.opportunityfunnel.query.internal.reading.SoundText;

/**
 * Builds filters without the parts that decide nothing, so that a search for everything is {@link
 * Filter#ALL}, which costs a report nothing, and no store sees an empty list of values.
 */
public final class Fold {
  /** The filter that keeps nothing. */
  public static final Filter NONE = new Filter.Or(List.of());

  private Fold() {}

  public static Filter and(List<Filter> operands) {
    List<Filter> deciding = new ArrayList<>();
    for (Filter operand : operands) {
      if (operand.equals(NONE)) {
        return NONE;
      }
      if (operand instanceof Filter.And and) {
        deciding.addAll(and.operands());
      } else {
        deciding.add(operand);
      }
    }
    return deciding.size() == 1 ? deciding.get(0) : new Filter.And(deciding);
  }

  public static Filter or(List<Filter> operands) {
    List<Filter> deciding = new ArrayList<>();
    for (Filter operand : operands) {
      if (operand.equals(Filter.ALL)) {
        return Filter.ALL;
      }
      if (operand instanceof Filter.Or or) {
        deciding.addAll(or.operands());
      } else {
        deciding.add(operand);
      }
    }
    return deciding.size() == 1 ? deciding.get(0) : new Filter.Or(deciding);
  }

  public static Filter not(Filter operand) {
    if (operand.equals(Filter.ALL)) {
      return NONE;
    }
    if (operand.equals(NONE)) {
      return Filter.ALL;
    }
    return operand instanceof Filter.Not not ? not.operand() : new Filter.Not(operand);
  }

  /** Without the values that no text can be. */
  public static Filter oneOf(FilterField field, Set<String> values) {
    Set<String> sound =
        values.stream().allMatch(SoundText::is)
            ? values
            : values.stream().filter(SoundText::is).collect(Collectors.toUnmodifiableSet());
    return sound.isEmpty() ? NONE : new Filter.OneOf(field, sound);
  }

  public static Filter leadHasOpportunity(Filter operand) {
    return operand.equals(NONE) ? NONE : new Filter.LeadHasOpportunity(operand);
  }

  public static Filter first(Field.Owner object, Filter operand, int limit, List<Sort> order) {
    return limit == 0 || operand.equals(NONE)
        ? NONE
        : new Filter.First(object, operand, limit, order);
  }
}
