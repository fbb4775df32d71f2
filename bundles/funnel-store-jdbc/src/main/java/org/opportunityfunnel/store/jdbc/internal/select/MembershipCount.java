package org.opportunityfunnel.store.jdbc.internal.select;

import java.util.List;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.api.filter.FilterVisitor;

/** How many memberships a filter asks for, without those that its queries ask for themselves. */
final class MembershipCount implements FilterVisitor<Integer> {

  @Override
  public Integer visitAnd(Filter.And and) {
    return sum(and.operands());
  }

  @Override
  public Integer visitOr(Filter.Or or) {
    return sum(or.operands());
  }

  private int sum(List<Filter> operands) {
    return operands.stream().mapToInt(operand -> operand.accept(this)).sum();
  }

  @Override
  public Integer visitNot(Filter.Not not) {
    return not.operand().accept(this);
  }

  @Override
  public Integer visitOneOf(Filter.OneOf oneOf) {
    return ofField(oneOf.field());
  }

  @Override
  public Integer visitNumberRange(Filter.NumberRange range) {
    return ofField(range.field());
  }

  @Override
  public Integer visitMomentRange(Filter.MomentRange range) {
    return ofField(range.field());
  }

  @Override
  public Integer visitTruth(Filter.Truth truth) {
    return 1;
  }

  @Override
  public Integer visitExists(Filter.Exists exists) {
    return ofField(exists.field());
  }

  private static int ofField(FilterField field) {
    return field instanceof Field ? 0 : 1;
  }

  @Override
  public Integer visitTextMatch(Filter.TextMatch match) {
    return ofField(match.field());
  }

  @Override
  public Integer visitInStatus(Filter.InStatus inStatus) {
    return 1;
  }

  @Override
  public Integer visitLeadHasOpportunity(Filter.LeadHasOpportunity related) {
    return 1;
  }

  @Override
  public Integer visitFirst(Filter.First first) {
    return 1;
  }
}
