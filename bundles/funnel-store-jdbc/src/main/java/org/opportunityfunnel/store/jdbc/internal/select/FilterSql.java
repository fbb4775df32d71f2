package org.opportunityfunnel.store.jdbc.internal.select;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterVisitor;

/**
 * Writes a filter as a condition. Each leaf is false where its value is missing, never null, so
 * that NOT, AND and OR are two-valued as the filter's are.
 */
final class FilterSql implements FilterVisitor<Condition> {

  @Override
  public Condition visitAnd(Filter.And and) {
    return joined(and.operands(), " AND ", Condition.TRUE);
  }

  @Override
  public Condition visitOr(Filter.Or or) {
    return joined(or.operands(), " OR ", Condition.FALSE);
  }

  private Condition joined(List<Filter> operands, String operator, Condition ofNone) {
    if (operands.isEmpty()) {
      return ofNone;
    }
    List<Condition> parts = operands.stream().map(operand -> operand.accept(this)).toList();
    return new Condition(
        parts.stream().map(Condition::sql).collect(Collectors.joining(operator, "(", ")")),
        parts.stream().flatMap(part -> part.parameters().stream()).toList(),
        parts.stream().flatMap(part -> part.joins().stream()).collect(Collectors.toSet()));
  }

  @Override
  public Condition visitNot(Filter.Not not) {
    Condition operand = not.operand().accept(this);
    return new Condition("NOT " + operand.sql(), operand.parameters(), operand.joins());
  }

  @Override
  public Condition visitOneOf(Filter.OneOf oneOf) {
    // Half a surrogate pair is in no record, and would become another character on its way.
    List<Object> values =
        oneOf.values().stream()
            .filter(value -> StandardCharsets.UTF_8.newEncoder().canEncode(value))
            .sorted()
            .collect(Collectors.toCollection(ArrayList::new));
    if (values.isEmpty()) {
      return Condition.FALSE;
    }
    Field field = (Field) oneOf.field();
    String column = FieldColumns.of(field);
    String places = String.join(", ", Collections.nCopies(values.size(), "?"));
    return new Condition(
        "coalesce(" + column + " IN (" + places + "), FALSE)", values, FieldColumns.joins(field));
  }

  @Override
  public Condition visitNumberRange(Filter.NumberRange range) {
    List<String> bounds = new ArrayList<>();
    List<Object> parameters = new ArrayList<>();
    Field field = (Field) range.field();
    String column = FieldColumns.of(field);
    bound(range.gt(), column + " > ?", WholeBounds::floor, bounds, parameters);
    bound(range.gte(), column + " >= ?", WholeBounds::ceiling, bounds, parameters);
    bound(range.lt(), column + " < ?", WholeBounds::ceiling, bounds, parameters);
    bound(range.lte(), column + " <= ?", WholeBounds::floor, bounds, parameters);
    return new Condition(
        "coalesce(" + String.join(" AND ", bounds) + ", FALSE)",
        parameters,
        FieldColumns.joins(field));
  }

  private static void bound(
      BigDecimal bound,
      String sql,
      ToLongFunction<BigDecimal> whole,
      List<String> bounds,
      List<Object> parameters) {
    if (bound != null) {
      bounds.add(sql);
      parameters.add(whole.applyAsLong(bound));
    }
  }
}
