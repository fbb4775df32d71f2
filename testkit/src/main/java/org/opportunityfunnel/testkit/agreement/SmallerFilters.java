package org.opportunityfunnel.testkit.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;

/** Filters that are a step smaller and still sound. */
final class SmallerFilters {
  private static final Filter NONE = new Filter.Or(List.of());

  private SmallerFilters() {}

  /** Of a filter for opportunities. */
  static Stream<Filter> of(Filter filter) {
    return of(filter, Field.Owner.OPPORTUNITY);
  }

  private static Stream<Filter> of(Filter filter, Field.Owner atHand) {
    Stream<Filter> smaller =
        filter instanceof Filter.And and
            ? operands(and.operands(), atHand, true)
            : filter instanceof Filter.Or or
                ? operands(or.operands(), atHand, false)
                : single(filter, atHand);
    return filter.equals(Filter.ALL) || filter.equals(NONE)
        ? Stream.empty()
        : Stream.concat(Stream.of(Filter.ALL, NONE), smaller);
  }

  private static Stream<Filter> operands(List<Filter> list, Field.Owner atHand, boolean isAnd) {
    return Stream.concat(
        list.stream(),
        Stream.concat(
                SmallerLists.without(list), SmallerLists.with(list, operand -> of(operand, atHand)))
            .map(operands -> isAnd ? new Filter.And(operands) : new Filter.Or(operands)));
  }

  private static Stream<Filter> single(Filter filter, Field.Owner atHand) {
    if (filter instanceof Filter.Not not) {
      return Stream.concat(
          Stream.of(not.operand()), of(not.operand(), atHand).map(Filter.Not::new));
    }
    if (filter instanceof Filter.LeadHasOpportunity related) {
      Stream<Filter> inside =
          of(related.operand(), Field.Owner.OPPORTUNITY).map(Filter.LeadHasOpportunity::new);
      // A lead at hand has no opportunity's fields.
      return atHand == Field.Owner.LEAD
          ? inside
          : Stream.concat(Stream.of(related.operand()), inside);
    }
    return filter instanceof Filter.First first ? first(first) : leaf(filter);
  }

  private static Stream<Filter> first(Filter.First first) {
    return Stream.concat(
        Stream.of(first.operand()),
        Stream.concat(
            of(first.operand(), first.object())
                .map(one -> new Filter.First(first.object(), one, first.limit(), first.order())),
            Stream.concat(
                SmallerLists.without(first.order())
                    .map(
                        order ->
                            new Filter.First(
                                first.object(), first.operand(), first.limit(), order)),
                Stream.of(first.limit() / 2, first.limit() - 1)
                    .filter(limit -> limit >= 0 && limit < first.limit())
                    .map(
                        limit ->
                            new Filter.First(
                                first.object(), first.operand(), limit, first.order())))));
  }

  private static Stream<Filter> leaf(Filter filter) {
    if (filter instanceof Filter.OneOf oneOf) {
      return less(oneOf.values()).map(values -> new Filter.OneOf(oneOf.field(), values));
    }
    if (filter instanceof Filter.InStatus in) {
      Stream<Filter> fewer =
          less(in.statusIds()).map(ids -> new Filter.InStatus(ids, in.onOrAfter(), in.before()));
      return Stream.concat(
          fewer,
          Stream.of(
                  new Filter.InStatus(in.statusIds(), null, in.before()),
                  new Filter.InStatus(in.statusIds(), in.onOrAfter(), null))
              .filter(one -> !one.equals(in)));
    }
    if (filter instanceof Filter.TextMatch match && match.texts().size() > 1) {
      return SmallerLists.without(match.texts())
          .filter(texts -> !texts.isEmpty())
          .map(texts -> new Filter.TextMatch(match.field(), match.mode(), texts));
    }
    return filter instanceof Filter.NumberRange range ? bounds(range) : Stream.empty();
  }

  private static Stream<Filter> bounds(Filter.NumberRange one) {
    if (Stream.of(one.gt() == null, one.gte() == null, one.lt() == null, one.lte() == null)
            .filter(isNone -> isNone)
            .count()
        >= 3) {
      return Stream.empty();
    }
    List<Filter> fewer = new ArrayList<>();
    fewer.add(new Filter.NumberRange(one.field(), null, one.gte(), one.lt(), one.lte()));
    fewer.add(new Filter.NumberRange(one.field(), one.gt(), null, one.lt(), one.lte()));
    fewer.add(new Filter.NumberRange(one.field(), one.gt(), one.gte(), null, one.lte()));
    fewer.add(new Filter.NumberRange(one.field(), one.gt(), one.gte(), one.lt(), null));
    fewer.removeIf(one::equals);
    return fewer.stream();
  }

  private static Stream<Set<String>> less(Set<String> values) {
    return SmallerLists.without(List.copyOf(values)).map(HashSet::new);
  }
}
