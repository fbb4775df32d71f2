package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.opportunityfunnel.api.filter.AnyCustomField;
import org.opportunityfunnel.api.filter.CustomField;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Field.Owner;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.TextMode;
import org.opportunityfunnel.testkit.agreement.FilterAgreement;
import org.opportunityfunnel.testkit.agreement.Selecting;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.search.FilterEvaluation;

/** Filters as large as the bounds allow: right, and planned in bounded time. */
@ParameterizedClass
@EnumSource(StoreUnderTest.class)
class HostileFiltersTest {
  @Parameter StoreUnderTest database;

  /** Far above what they take on an idle machine, far below what a plan that blows up takes. */
  private static final long LIMIT_MILLIS = 30_000;

  @TempDir Path folder;

  private static Map<String, Filter> filters() {
    List<String> words = IntStream.range(0, 10_000).mapToObj(i -> "w" + i).toList();
    Map<String, Filter> filters = new LinkedHashMap<>();
    for (TextMode mode : TextMode.values()) {
      List<String> texts = mode == TextMode.EXACT_VALUE ? List.of(String.join(" ", words)) : words;
      filters.put("10,000 words, " + mode, text(Field.OPPORTUNITY_NOTE, mode, texts));
      filters.put("of an ID, " + mode, text(Field.OPPORTUNITY_ID, mode, texts));
      filters.put(
          "of any custom field, " + mode,
          new Filter.TextMatch(new AnyCustomField(Owner.LEAD), mode, texts));
    }
    Set<String> values =
        IntStream.range(0, 1_000).mapToObj(i -> "value_" + i).collect(Collectors.toSet());
    filters.put("1,000 values", new Filter.OneOf(Field.OPPORTUNITY_USER_ID, values));
    filters.put("1,000 custom values", new Filter.OneOf(custom(1), values));
    filters.put("1,000 statuses", new Filter.InStatus(values, Instant.EPOCH, null));
    filters.put("500 comparisons", any(500, HostileFiltersTest::comparison));
    filters.put("500 custom fields", any(500, i -> new Filter.Exists(custom(i))));
    filters.put(
        "500 texts of IDs",
        any(500, i -> text(Field.OPPORTUNITY_ID, TextMode.FULL_WORDS, List.of("x" + i))));
    filters.put("250 related leads", any(250, i -> new Filter.LeadHasOpportunity(comparison(i))));
    filters.put(
        "10 first ones",
        any(10, i -> new Filter.First(Owner.OPPORTUNITY, comparison(i), i, List.of())));
    filters.put(
        "500 histories", any(500, i -> new Filter.InStatus(Set.of("s" + i), null, Instant.EPOCH)));
    filters.put("20 deep, 500 nodes", deep(20));
    filters.put("20 related inside each other", related(20));
    return filters;
  }

  private static Filter text(Field field, TextMode mode, List<String> texts) {
    return new Filter.TextMatch(field, mode, texts);
  }

  private static CustomField custom(int number) {
    return new CustomField(Owner.OPPORTUNITY, "cf_" + number);
  }

  private static Filter comparison(int number) {
    return new Filter.NumberRange(
        Field.OPPORTUNITY_VALUE, BigDecimal.valueOf(number), null, null, null);
  }

  private static Filter any(int count, IntFunction<Filter> of) {
    return new Filter.Or(IntStream.range(0, count).mapToObj(of).toList());
  }

  private static Filter deep(int depth) {
    List<Filter> leaves =
        Stream.of(
                IntStream.range(0, 8).mapToObj(HostileFiltersTest::comparison),
                IntStream.range(0, 8).mapToObj(i -> (Filter) new Filter.Exists(custom(i))),
                IntStream.range(0, 7)
                    .mapToObj(
                        i ->
                            text(
                                Field.OPPORTUNITY_NOTE,
                                TextMode.FULL_WORDS,
                                List.of("x" + depth + i))))
            .flatMap(all -> all)
            .collect(Collectors.toCollection(ArrayList::new));
    if (depth > 1) {
      leaves.add(new Filter.Not(deep(depth - 1)));
    }
    return depth % 2 == 0 ? new Filter.And(leaves) : new Filter.Or(leaves);
  }

  private static Filter related(int depth) {
    Filter inside = depth == 0 ? comparison(1) : related(depth - 1);
    return new Filter.Not(
        new Filter.LeadHasOpportunity(
            new Filter.And(List.of(inside, new Filter.Not(new Filter.Exists(custom(depth)))))));
  }

  @Test
  void areRightAndQuick() throws Exception {
    try (OpenStore open = database.open(folder)) {
      check(new StoreSelecting(open.store));
    }
  }

  private static void check(Selecting<Filter> selecting) throws Exception {
    OrganizationData data = RandomCase.of(3).organization();
    List<String> slow = new ArrayList<>();
    try (Selecting.Opened<Filter> opened = selecting.over(data)) {
      FilterEvaluation expected = new FilterEvaluation(data);
      for (Filter warm : FilterAgreement.filters(RandomCase.of(3), 5)) {
        opened.kept(warm);
      }
      for (Map.Entry<String, Filter> one : filters().entrySet()) {
        long start = System.nanoTime();
        Set<String> kept = opened.kept(one.getValue());
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (millis > LIMIT_MILLIS) {
          slow.add(one.getKey() + ": " + millis + " ms");
        }
        assertEquals(expected.kept(one.getValue()), kept, one.getKey());
      }
    }
    assertTrue(slow.isEmpty(), slow::toString);
  }
}
