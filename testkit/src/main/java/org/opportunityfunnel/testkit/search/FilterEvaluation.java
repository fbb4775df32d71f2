package org.opportunityfunnel.testkit.search;

import java.math.BigDecimal;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterVisitor;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;

/** Whether a filter keeps one opportunity. A missing value makes a condition false. */
public record FilterEvaluation(FieldValues values, OpportunityRecord opportunity)
    implements FilterVisitor<Boolean> {

  /** Whether the filter keeps the opportunity of that organization. */
  public static boolean keeps(
      Filter filter, OpportunityRecord opportunity, OrganizationData organization) {
    return filter.accept(new FilterEvaluation(new FieldValues(organization), opportunity));
  }

  @Override
  public Boolean visitAnd(Filter.And and) {
    return and.operands().stream().allMatch(operand -> operand.accept(this));
  }

  @Override
  public Boolean visitOr(Filter.Or or) {
    return or.operands().stream().anyMatch(operand -> operand.accept(this));
  }

  @Override
  public Boolean visitNot(Filter.Not not) {
    return !not.operand().accept(this);
  }

  @Override
  public Boolean visitOneOf(Filter.OneOf oneOf) {
    String value = values.text(opportunity, (Field) oneOf.field());
    return value != null && oneOf.values().contains(value);
  }

  @Override
  public Boolean visitNumberRange(Filter.NumberRange range) {
    BigDecimal value = values.number(opportunity, (Field) range.field());
    return value != null
        && (range.gt() == null || value.compareTo(range.gt()) > 0)
        && (range.gte() == null || value.compareTo(range.gte()) >= 0)
        && (range.lt() == null || value.compareTo(range.lt()) < 0)
        && (range.lte() == null || value.compareTo(range.lte()) <= 0);
  }
}
