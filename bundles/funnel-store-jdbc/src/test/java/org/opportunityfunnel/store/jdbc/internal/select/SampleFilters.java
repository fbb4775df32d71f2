package org.opportunityfunnel.store.jdbc.internal.select;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.opportunityfunnel.api.filter.AnyCustomField;
import org.opportunityfunnel.api.filter.CustomField;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Field.Owner;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.Sort;
import org.opportunityfunnel.api.filter.TextMode;

/** A filter for each node, and for each way in which it is written. */
final class SampleFilters {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-02-01T00:00:00.5Z");
  private static final CustomField CUSTOM = new CustomField(Owner.OPPORTUNITY, "cf_a");
  private static final CustomField LEAD_CUSTOM = new CustomField(Owner.LEAD, "cf_b");
  private static final Filter USER = new Filter.OneOf(Field.OPPORTUNITY_USER_ID, Set.of("u"));

  private SampleFilters() {}

  static Map<String, Filter> all() {
    Map<String, Filter> all = new LinkedHashMap<>();
    logic(all);
    values(all);
    texts(all);
    related(all);
    return all;
  }

  private static void logic(Map<String, Filter> all) {
    all.put("all", Filter.ALL);
    all.put("none", new Filter.Or(List.of()));
    all.put("and", new Filter.And(List.of(USER, new Filter.Exists(CUSTOM))));
    all.put("or", new Filter.Or(List.of(USER, new Filter.Not(USER))));
    all.put("not", new Filter.Not(new Filter.And(List.of(USER, new Filter.Exists(LEAD_CUSTOM)))));
    all.put(
        "many memberships",
        new Filter.Or(
            IntStream.range(0, 9)
                .mapToObj(i -> (Filter) new Filter.Truth(CUSTOM, i % 2 == 0))
                .toList()));
  }

  private static void values(Map<String, Filter> all) {
    all.put("one of several", new Filter.OneOf(Field.LEAD_STATUS_ID, Set.of("b", "a")));
    all.put("one of nothing that can be", new Filter.OneOf(Field.LEAD_ID, Set.of("\ud800")));
    all.put("one of, status", new Filter.OneOf(Field.OPPORTUNITY_STATUS_TYPE, Set.of("won")));
    all.put("one of, custom", new Filter.OneOf(CUSTOM, Set.of("x")));
    all.put("number", range(Field.OPPORTUNITY_VALUE));
    all.put("number, computed", range(Field.OPPORTUNITY_ANNUALIZED_EXPECTED_VALUE));
    all.put(
        "number, custom", new Filter.NumberRange(LEAD_CUSTOM, null, BigDecimal.TEN, null, null));
    all.put("moment", moment(Field.OPPORTUNITY_DATE_CREATED));
    all.put("moment, day or time", moment(Field.OPPORTUNITY_DATE_WON));
    all.put("moment, custom", new Filter.MomentRange(CUSTOM, null, null, null, null));
    all.put("truth", new Filter.Truth(LEAD_CUSTOM, true));
    all.put("exists", new Filter.Exists(Field.OPPORTUNITY_NOTE));
    all.put("exists, number", new Filter.Exists(Field.OPPORTUNITY_CONFIDENCE));
  }

  private static Filter range(Field field) {
    return new Filter.NumberRange(field, new BigDecimal("1.5"), null, null, new BigDecimal("1e30"));
  }

  private static Filter moment(Field field) {
    return Filter.MomentRange.of(field, FROM, TO, ZoneId.of("UTC"));
  }

  private static void texts(Map<String, Filter> all) {
    for (TextMode mode : TextMode.values()) {
      List<String> texts = mode == TextMode.EXACT_VALUE ? List.of("a b") : List.of("b", "a");
      all.put("text, " + mode, new Filter.TextMatch(Field.OPPORTUNITY_NOTE, mode, texts));
      all.put("text of a code, " + mode, new Filter.TextMatch(Field.LEAD_ID, mode, texts));
    }
    List<String> words = IntStream.range(0, 9).mapToObj(i -> "w" + i).toList();
    for (TextMode mode : List.of(TextMode.FULL_WORDS, TextMode.BEGINNING_OF_WORDS)) {
      all.put(
          "text, many " + mode, new Filter.TextMatch(new AnyCustomField(Owner.LEAD), mode, words));
    }
  }

  private static void related(Map<String, Filter> all) {
    all.put("in status", new Filter.InStatus(Set.of("s", "t"), FROM, TO));
    all.put("in status at any time", new Filter.InStatus(Set.of("s"), null, null));
    all.put("in status never", new Filter.InStatus(Set.of("s"), FROM, FROM));
    all.put(
        "lead has opportunity",
        new Filter.Not(new Filter.LeadHasOpportunity(new Filter.Not(USER))));
    all.put(
        "first opportunities",
        new Filter.First(
            Owner.OPPORTUNITY,
            USER,
            3,
            List.of(
                new Sort(Field.OPPORTUNITY_DATE_LOST, true),
                new Sort(Field.OPPORTUNITY_PIPELINE_NAME, false))));
    all.put(
        "first leads",
        new Filter.First(
            Owner.LEAD,
            new Filter.And(
                List.of(
                    new Filter.Exists(Field.LEAD_ID), new Filter.LeadHasOpportunity(Filter.ALL))),
            2,
            List.of(new Sort(Field.LEAD_NAME, true))));
    all.put("first none", new Filter.First(Owner.LEAD, Filter.ALL, 0, List.of()));
  }
}
