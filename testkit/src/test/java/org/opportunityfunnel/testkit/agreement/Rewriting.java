package org.opportunityfunnel.testkit.agreement;

import java.util.List;
import java.util.function.UnaryOperator;
import org.opportunityfunnel.api.filter.Filter;

/** Filters with other nodes in them. */
final class Rewriting {
  private Rewriting() {}

  /** Each node replaced, those inside first. */
  static Filter everywhere(Filter filter, UnaryOperator<Filter> replacement) {
    return replacement.apply(inside(filter, replacement));
  }

  private static Filter inside(Filter filter, UnaryOperator<Filter> replacement) {
    if (filter instanceof Filter.And and) {
      return new Filter.And(all(and.operands(), replacement));
    }
    if (filter instanceof Filter.Or or) {
      return new Filter.Or(all(or.operands(), replacement));
    }
    if (filter instanceof Filter.Not not) {
      return new Filter.Not(everywhere(not.operand(), replacement));
    }
    if (filter instanceof Filter.LeadHasOpportunity related) {
      return new Filter.LeadHasOpportunity(everywhere(related.operand(), replacement));
    }
    return filter instanceof Filter.First first
        ? new Filter.First(
            first.object(), everywhere(first.operand(), replacement), first.limit(), first.order())
        : filter;
  }

  private static List<Filter> all(List<Filter> filters, UnaryOperator<Filter> replacement) {
    return filters.stream().map(one -> everywhere(one, replacement)).toList();
  }
}
