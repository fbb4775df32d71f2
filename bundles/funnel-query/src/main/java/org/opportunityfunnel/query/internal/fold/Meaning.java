package org.opportunityfunnel.query.internal.fold;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterContext;

/**
 * A part of a saved search that was found right: its filter in a context. What depends on no
 * context is folded at once and given again and again.
 */
public sealed interface Meaning {

  /** The filter in that context; never fails. */
  Filter in(FilterContext context);

  static Meaning of(Filter filter) {
    return new Fixed(filter);
  }

  static Meaning varying(Function<FilterContext, Filter> filter) {
    return new Varying(filter);
  }

  static Meaning and(List<Meaning> operands) {
    return combined(operands, Fold::and);
  }

  static Meaning or(List<Meaning> operands) {
    return combined(operands, Fold::or);
  }

  /** What the operator makes of the filter in each context. */
  default Meaning map(UnaryOperator<Filter> operator) {
    return this instanceof Fixed fixed
        ? new Fixed(operator.apply(fixed.filter()))
        : new Varying(context -> operator.apply(in(context)));
  }

  private static Meaning combined(
      List<Meaning> operands, Function<List<Filter>, Filter> combination) {
    if (operands.stream().allMatch(Fixed.class::isInstance)) {
      return new Fixed(combination.apply(operands.stream().map(one -> one.in(null)).toList()));
    }
    List<Meaning> kept = List.copyOf(operands);
    return new Varying(
        context -> combination.apply(kept.stream().map(one -> one.in(context)).toList()));
  }

  /** The same filter in every context. */
  record Fixed(Filter filter) implements Meaning {
    @Override
    public Filter in(FilterContext context) {
      return filter;
    }
  }

  /** A filter that the present, the zone or the user decides about. */
  record Varying(Function<FilterContext, Filter> filter) implements Meaning {
    @Override
    public Filter in(FilterContext context) {
      return filter.apply(context);
    }
  }
}
