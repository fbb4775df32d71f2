package org.opportunityfunnel.reports.internal.audience;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterVisitor;
import org.opportunityfunnel.api.security.Caller;

/**
 * What a filter means to a caller that sees only some users: the opportunities of others are not
 * there for it. Where a filter looks at further opportunities than the one at hand, at a lead's or
 * at the first ones of all, it looks only at visible ones; else what it keeps of the visible ones
 * would tell of the hidden.
 */
public final class VisibleFilter implements FilterVisitor<Filter> {
  private final Filter visible;

  private VisibleFilter(Filter visible) {
    this.visible = visible;
  }

  /** The filter as it looks at opportunities for that caller, whatever opportunity is at hand. */
  public static Filter of(Filter filter, Caller caller) {
    return own(caller).map(own -> filter.accept(new VisibleFilter(own))).orElse(filter);
  }

  /** The filter that keeps what the caller sees of all that this one keeps. */
  public static Filter only(Filter filter, Caller caller) {
    return own(caller).map(own -> both(own, filter.accept(new VisibleFilter(own)))).orElse(filter);
  }

  private static Optional<Filter> own(Caller caller) {
    Optional<Set<String>> users = caller.visibleUsers();
    return users.map(ids -> new Filter.OneOf(Field.OPPORTUNITY_USER_ID, ids));
  }

  private static Filter both(Filter visible, Filter filter) {
    return filter.equals(Filter.ALL) ? visible : new Filter.And(List.of(visible, filter));
  }

  private List<Filter> each(List<Filter> operands) {
    return operands.stream().map(operand -> operand.accept(this)).toList();
  }

  @Override
  public Filter visitAnd(Filter.And and) {
    return new Filter.And(each(and.operands()));
  }

  @Override
  public Filter visitOr(Filter.Or or) {
    return new Filter.Or(each(or.operands()));
  }

  @Override
  public Filter visitNot(Filter.Not not) {
    return new Filter.Not(not.operand().accept(this));
  }

  @Override
  public Filter visitOneOf(Filter.OneOf oneOf) {
    return oneOf;
  }

  @Override
  public Filter visitNumberRange(Filter.NumberRange range) {
    return range;
  }

  @Override
  public Filter visitMomentRange(Filter.MomentRange range) {
    return range;
  }

  @Override
  public Filter visitTruth(Filter.Truth truth) {
    return truth;
  }

  @Override
  public Filter visitExists(Filter.Exists exists) {
    return exists;
  }

  @Override
  public Filter visitTextMatch(Filter.TextMatch match) {
    return match;
  }

  @Override
  public Filter visitInStatus(Filter.InStatus inStatus) {
    return inStatus;
  }

  @Override
  public Filter visitLeadHasOpportunity(Filter.LeadHasOpportunity has) {
    return new Filter.LeadHasOpportunity(both(visible, has.operand().accept(this)));
  }

  @Override
  public Filter visitFirst(Filter.First first) {
    Filter operand = first.operand().accept(this);
    boolean ofOpportunities = first.object() == Field.Owner.OPPORTUNITY;
    return new Filter.First(
        first.object(),
        ofOpportunities ? both(visible, operand) : operand,
        first.limit(),
        first.order());
  }
}
