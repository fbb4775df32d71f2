package org.opportunityfunnel.query.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.opportunityfunnel.api.filter.CustomField;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.api.filter.FilterVisitor;

/** A filter in one line: {@code and(opportunity.value[gte 5], not(lead.id{a,b}))}. */
public final class FilterText implements FilterVisitor<String> {

  public static String of(Filter filter) {
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
    return "not(" + of(not.operand()) + ")";
  }

  @Override
  public String visitOneOf(Filter.OneOf oneOf) {
    return name(oneOf.field()) + set(oneOf.values());
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

  @Override
  public String visitMomentRange(Filter.MomentRange range) {
    return "%s[%s..%s days %s..%s]"
        .formatted(
            name(range.field()),
            range.onOrAfter(),
            range.before(),
            range.firstDay(),
            range.endDay());
  }

  @Override
  public String visitTruth(Filter.Truth truth) {
    return name(truth.field()) + "=" + truth.value();
  }

  @Override
  public String visitExists(Filter.Exists exists) {
    return name(exists.field()) + "?";
  }

  @Override
  public String visitTextMatch(Filter.TextMatch match) {
    return name(match.field()) + "~" + match.mode().wireName() + match.texts();
  }

  @Override
  public String visitInStatus(Filter.InStatus in) {
    return "in" + set(in.statusIds()) + "[" + in.onOrAfter() + ".." + in.before() + "]";
  }

  @Override
  public String visitLeadHasOpportunity(Filter.LeadHasOpportunity related) {
    return "has(" + of(related.operand()) + ")";
  }

  @Override
  public String visitFirst(Filter.First first) {
    String order =
        first.order().stream()
            .map(sort -> (sort.ascending() ? "+" : "-") + sort.field().wireName())
            .collect(Collectors.joining(" "));
    return "first %s %d of %s by [%s]"
        .formatted(first.object().wireName(), first.limit(), of(first.operand()), order);
  }

  private String list(List<Filter> operands) {
    return operands.stream().map(FilterText::of).collect(Collectors.joining(", "));
  }

  private static String set(Set<String> values) {
    return values.stream().sorted().collect(Collectors.joining(",", "{", "}"));
  }

  private static String bound(String name, BigDecimal value) {
    return value == null ? "" : " " + name + " " + value;
  }

  private static String name(FilterField asked) {
    String owner = asked.owner().wireName() + ".";
    if (asked instanceof Field field) {
      return owner + field.wireName();
    }
    return owner + (asked instanceof CustomField field ? field.id() : "any custom");
  }
}
