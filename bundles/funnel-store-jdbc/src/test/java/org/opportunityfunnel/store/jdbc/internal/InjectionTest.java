package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.api.filter.SearchText;
import org.opportunityfunnel.api.filter.TextMode;
import org.opportunityfunnel.testkit.agreement.Selecting;
import org.opportunityfunnel.testkit.data.LeadDraft;
import org.opportunityfunnel.testkit.data.OpportunityDraft;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.data.Sketch;
import org.opportunityfunnel.testkit.search.FilterEvaluation;

/** Whatever stands in a text is data: in records, and in every place of a filter that has texts. */
@ParameterizedClass
@EnumSource(StoreUnderTest.class)
class InjectionTest {
  @Parameter StoreUnderTest database;

  private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");

  private static final List<String> TEXTS =
      List.of(
          "' OR '1'='1",
          "'; DROP TABLE opportunity_record; --",
          "\" OR \"\"=\"",
          "x') UNION SELECT key FROM opportunity_record --",
          "%",
          "_",
          "100% of_it",
          "\\",
          "\\'",
          "$$; SELECT 1; $$",
          "?",
          ":name {fn now()} ??",
          "(a+)+$",
          "[a-z]{1,1000}.*",
          "/* */ -- #",
          "a\nb\r\n\tc",
          "e\u0301\u0327 ﬁ ſ İ ẞ",
          "\ud83d\ude00",
          " ",
          "NULL",
          "--");

  @TempDir Path folder;

  /** Each text in each member of one opportunity and its lead; and one opportunity without any. */
  private static OrganizationData data() {
    Sketch sketch = new Sketch().pipeline("p", "new:active won:won");
    int number = 0;
    for (String text : TEXTS) {
      String id = "o" + number++ + text;
      sketch.lead(
          new LeadDraft("l" + text)
              .name(text)
              .description(text)
              .url(text)
              .status(text, text)
              .authors(text, text)
              .custom("cf_" + text, text));
      sketch.opportunity(
          new OpportunityDraft(id, "new", CREATED)
              .lead("l" + text, text)
              .contact(text)
              .user(text)
              .authors(text, text)
              .currency(text)
              .note(text)
              .custom("cf_" + text, List.of(text, "other")));
    }
    sketch.opportunity(new OpportunityDraft("plain", "new", CREATED));
    return sketch.data();
  }

  private static List<Filter> filters() {
    List<Filter> filters = new ArrayList<>();
    List<String> asked = new ArrayList<>(TEXTS);
    asked.add("nul \u0000 inside");
    asked.add("half \ud800 inside");
    for (String text : asked) {
      for (Field field : Field.values()) {
        if (field.kind() == Field.Kind.TEXT) {
          filters.add(new Filter.OneOf(field, Set.of(text, "l" + text)));
          matches(filters, field, text);
        }
      }
      for (Owner owner : Owner.values()) {
        CustomField custom = new CustomField(owner, "cf_" + text);
        filters.add(new Filter.OneOf(custom, Set.of(text)));
        filters.add(new Filter.Exists(custom));
        filters.add(new Filter.Truth(custom, true));
        matches(filters, custom, text);
        matches(filters, new AnyCustomField(owner), text);
      }
      filters.add(new Filter.InStatus(Set.of(text), null, null));
    }
    return filters;
  }

  private static void matches(List<Filter> filters, FilterField field, String text) {
    filters.add(new Filter.TextMatch(field, TextMode.EXACT_VALUE, List.of(SearchText.fold(text))));
    List<String> words = SearchText.words(text);
    if (!words.isEmpty()) {
      filters.add(new Filter.Not(new Filter.TextMatch(field, TextMode.PHRASE, words)));
    }
  }

  @Test
  void textsAreData() throws Exception {
    try (OpenStore open = database.open(folder)) {
      check(new StoreSelecting(open.store));
    }
  }

  private static void check(Selecting<Filter> selecting) throws Exception {
    OrganizationData data = data();
    FilterEvaluation expected = new FilterEvaluation(data);
    try (Selecting.Opened<Filter> opened = selecting.over(data)) {
      for (Filter filter : filters()) {
        assertEquals(expected.kept(filter), opened.kept(filter), filter::toString);
      }
      for (String text : TEXTS) {
        for (TextMode mode : TextMode.values()) {
          // No word that a compiler makes, but it must not be more than data all the same.
          opened.kept(new Filter.TextMatch(Field.OPPORTUNITY_NOTE, mode, List.of(text)));
        }
      }
      assertEquals(TEXTS.size() + 1, opened.kept(Filter.ALL).size());
    }
  }
}
