package org.opportunityfunnel.query.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.api.filter.FilterVisitor;

/** A filter in one line: {@code and(opportunity.value[gte 5], not(lead.id{a,b}))}. */
final class FilterText implements FilterVisitor<String> {

  static String of(Filter filter) {
    return filter.accept(new FilterText());
  }

  @Override
  public String visitAnd(Filter.And and) {
    return and.operands().isEmpty() ? "all" : "and(" + list(and.operands()) + ")";
  }

  @Override
  public String visitOr(Filter.Or or) {
    return or.operands().isEmpty() ? "none" : "or(" + list(or.operands()) + ")";
  }

  @Override
  public String visitNot(Filter.Not not) {
    return "not(" + not.operand().accept(this) + ")";
  }

  @Override
  public String visitOneOf(Filter.OneOf oneOf) {
    return name(oneOf.field())
        + oneOf.values().stream().sorted().collect(Collectors.joining(",", "{", "}"));
  }

  @Override
  public String visitNumberRange(Filter.NumberRange range) {
    String bounds =
        bound("gt", range.gt())
            + bound("gte", range.gte())
            + bound("lt", range.lt())
            + bound("lte", range.lte());
    return name(range.field()) + "[" + bounds.strip() + "]";
  }

  private String list(List<Filter> operands) {
    return operands.stream().map(one -> one.accept(this)).collect(Collectors.joining(", "));
  }

  private static String bound(String name, BigDecimal value) {
    return value == null ? "" : " " + name + " " + value;
  }

  private static String name(FilterField asked) {
    Field field = (Field) asked;
    return field.owner().wireName() + "." + field.wireName();
  }
}
