package org.opportunityfunnel.testkit.agreement;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.Sort;
import org.opportunityfunnel.api.filter.TextMode;

/** Mistakes that an evaluation could make, each as the filter that it would evaluate instead. */
final class FilterMutants {
  static final Map<String, UnaryOperator<Filter>> ALL =
      Map.ofEntries(
          mutant("an empty and is false", Filter.And.class, FilterMutants::emptyAnd),
          mutant("or is and", Filter.Or.class, or -> new Filter.And(or.operands())),
          mutant("a missing value vanishes under not", Filter.Not.class, FilterMutants::vanishing),
          mutant(
              "case does not count",
              Filter.OneOf.class,
              one ->
                  new Filter.OneOf(
                      one.field(),
                      one.values().stream()
                          .map(text -> text.toLowerCase(Locale.ROOT))
                          .collect(Collectors.toSet()))),
          mutant(
              "gt is gte",
              Filter.NumberRange.class,
              one ->
                  one.gt() == null || one.gte() != null
                      ? one
                      : new Filter.NumberRange(one.field(), null, one.gt(), one.lt(), one.lte())),
          mutant(
              "lte is lt",
              Filter.NumberRange.class,
              one ->
                  one.lte() == null || one.lt() != null
                      ? one
                      : new Filter.NumberRange(one.field(), one.gt(), one.gte(), one.lte(), null)),
          mutant(
              "the end is included",
              Filter.MomentRange.class,
              one ->
                  one.before() == null
                      ? one
                      : new Filter.MomentRange(
                          one.field(),
                          one.onOrAfter(),
                          one.before().plusSeconds(1),
                          one.firstDay(),
                          one.endDay())),
          mutant(
              "a day more",
              Filter.MomentRange.class,
              one ->
                  one.endDay() == null
                      ? one
                      : new Filter.MomentRange(
                          one.field(),
                          one.onOrAfter(),
                          one.before(),
                          one.firstDay(),
                          one.endDay().plusDays(1))),
          mutant("truth is existence", Filter.Truth.class, one -> new Filter.Exists(one.field())),
          mutant("everything exists", Filter.Exists.class, one -> Filter.ALL),
          mode("words in any order", TextMode.PHRASE, TextMode.FULL_WORDS),
          mode("whole words only", TextMode.BEGINNING_OF_WORDS, TextMode.FULL_WORDS),
          mode("beginnings, too", TextMode.FULL_WORDS, TextMode.BEGINNING_OF_WORDS),
          mutant(
              "the past forgotten",
              Filter.InStatus.class,
              one -> new Filter.OneOf(Field.OPPORTUNITY_STATUS_ID, one.statusIds())),
          mutant(
              "a second longer",
              Filter.InStatus.class,
              one ->
                  one.before() == null
                      ? one
                      : new Filter.InStatus(
                          one.statusIds(), one.onOrAfter(), one.before().plusSeconds(1))),
          mutant("only the one at hand", Filter.LeadHasOpportunity.class, one -> one.operand()),
          mutant(
              "one more",
              Filter.First.class,
              one -> new Filter.First(one.object(), one.operand(), one.limit() + 1, one.order())),
          mutant(
              "the other way round",
              Filter.First.class,
              one ->
                  new Filter.First(
                      one.object(),
                      one.operand(),
                      one.limit(),
                      one.order().stream()
                          .map(key -> new Sort(key.field(), !key.ascending()))
                          .toList())),
          mutant(
              "not sorted",
              Filter.First.class,
              one -> new Filter.First(one.object(), one.operand(), one.limit(), List.of())));

  private FilterMutants() {}

  private static Map.Entry<String, UnaryOperator<Filter>> mode(
      String name, TextMode from, TextMode to) {
    return mutant(
        name,
        Filter.TextMatch.class,
        one -> one.mode() == from ? new Filter.TextMatch(one.field(), to, one.texts()) : one);
  }

  /** Every node of that kind is taken for another. */
  private static <F extends Filter> Map.Entry<String, UnaryOperator<Filter>> mutant(
      String name, Class<F> kind, Function<F, Filter> mistake) {
    return Map.entry(
        name,
        filter ->
            Rewriting.everywhere(
                filter, one -> kind.isInstance(one) ? mistake.apply(kind.cast(one)) : one));
  }

  private static Filter emptyAnd(Filter.And and) {
    return and.operands().isEmpty() ? new Filter.Or(List.of()) : and;
  }

  /** What three-valued logic makes of it. */
  private static Filter vanishing(Filter.Not not) {
    if (not.operand() instanceof Filter.OneOf one) {
      return new Filter.And(List.of(new Filter.Exists(one.field()), not));
    }
    return not.operand() instanceof Filter.MomentRange range
        ? new Filter.And(List.of(new Filter.Exists(range.field()), not))
        : not;
  }
}
