package org.opportunityfunnel.reports.internal.selection;

import java.util.Collection;
import org.opportunityfunnel.api.filter.CustomField;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.api.filter.FilterVisitor;

/** About how many bytes of memory a filter takes. */
final class FilterBytes implements FilterVisitor<Long> {
  private static final FilterBytes COUNTER = new FilterBytes();

  /** A node with its list and its bounds; rather too much than too little. */
  private static final long NODE = 160;

  private static final long TEXT = 72;

  private FilterBytes() {}

  static long of(Filter filter) {
    return filter.accept(COUNTER);
  }

  private static long of(Collection<Filter> filters) {
    return NODE + filters.stream().mapToLong(FilterBytes::of).sum();
  }

  private static long of(FilterField field) {
    return NODE + (field instanceof CustomField custom ? text(custom.id()) : 0);
  }

  private static long texts(Collection<String> texts) {
    return texts.stream().mapToLong(FilterBytes::text).sum();
  }

  private static long text(String text) {
    return TEXT + 2L * text.length();
  }

  @Override
  public Long visitAnd(Filter.And and) {
    return of(and.operands());
  }

  @Override
  public Long visitOr(Filter.Or or) {
    return of(or.operands());
  }

  @Override
  public Long visitNot(Filter.Not not) {
    return NODE + of(not.operand());
  }

  @Override
  public Long visitOneOf(Filter.OneOf oneOf) {
    return of(oneOf.field()) + texts(oneOf.values());
  }

  @Override
  public Long visitNumberRange(Filter.NumberRange range) {
    return of(range.field());
  }

  @Override
  public Long visitMomentRange(Filter.MomentRange range) {
    return of(range.field());
  }

  @Override
  public Long visitTruth(Filter.Truth truth) {
    return of(truth.field());
  }

  @Override
  public Long visitExists(Filter.Exists exists) {
    return of(exists.field());
  }

  @Override
  public Long visitTextMatch(Filter.TextMatch match) {
    return of(match.field()) + texts(match.texts());
  }

  @Override
  public Long visitInStatus(Filter.InStatus inStatus) {
    return NODE + texts(inStatus.statusIds());
  }

  @Override
  public Long visitLeadHasOpportunity(Filter.LeadHasOpportunity has) {
    return NODE + of(has.operand());
  }

  @Override
  public Long visitFirst(Filter.First first) {
    return NODE + of(first.operand()) + NODE * first.order().size();
  }
}
