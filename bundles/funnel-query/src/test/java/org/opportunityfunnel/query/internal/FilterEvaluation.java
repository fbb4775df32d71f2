package org.opportunityfunnel.query.internal;

import java.math.BigDecimal;
import java.util.Map;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterVisitor;

/** Whether a filter keeps a record, given by its fields; one that is not there is missing. */
record FilterEvaluation(Map<Field, Object> record) implements FilterVisitor<Boolean> {

  @Override
  public Boolean visitAnd(Filter.And and) {
    return and.operands().stream().allMatch(one -> one.accept(this));
  }

  @Override
  public Boolean visitOr(Filter.Or or) {
    return or.operands().stream().anyMatch(one -> one.accept(this));
  }

  @Override
  public Boolean visitNot(Filter.Not not) {
    return !not.operand().accept(this);
  }

  @Override
  public Boolean visitOneOf(Filter.OneOf oneOf) {
    return record.get(oneOf.field()) instanceof String text && oneOf.values().contains(text);
  }

  @Override
  public Boolean visitNumberRange(Filter.NumberRange range) {
    return record.get(range.field()) instanceof BigDecimal value
        && (range.gt() == null || value.compareTo(range.gt()) > 0)
        && (range.gte() == null || value.compareTo(range.gte()) >= 0)
        && (range.lt() == null || value.compareTo(range.lt()) < 0)
        && (range.lte() == null || value.compareTo(range.lte()) <= 0);
  }
}
