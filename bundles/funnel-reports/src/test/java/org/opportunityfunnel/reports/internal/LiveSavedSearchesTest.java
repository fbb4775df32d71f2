package org.opportunityfunnel.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opportunityfunnel.reports.internal.SearchesFixture.EDITOR;
import static org.opportunityfunnel.reports.internal.SearchesFixture.NOW;
import static org.opportunityfunnel.reports.internal.SearchesFixture.draft;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.reports.internal.fake.CountingCompiler;
import org.opportunityfunnel.reports.internal.fake.Sample;

@Timeout(60)
class LiveSavedSearchesTest {
  private static final Map<String, Object> TREE =
      Map.of("query", Map.of("type", "match_all"), "sort", List.of());

  private final CountingCompiler compiler = new CountingCompiler(Filter.ALL);
  private final SearchesFixture fixture = new SearchesFixture(compiler, Duration.ofSeconds(20));
  private final LiveSavedSearches searches = fixture.searches;

  @Test
  void makesOneThatTheNextRequestSees() {
    SavedSearch made =
        searches.create(EDITOR, draft("name", "Big \"ones\"", "type", "lead", "s_query", TREE));
    assertTrue(made.id().matches("save_[A-Za-z0-9]{43}"), made.id());
    assertEquals(new SavedSearch(made.id(), "Big \"ones\"", "lead", TREE, null), made);
    assertEquals(Optional.of(made), seen(made.id()));
    assertEquals(List.of(made), compiler.compiled());
    Map<String, Object> line = new HashMap<>(fixture.records.lines().get(0));
    assertEquals("SavedSearch", line.get("_type"));
    assertEquals(NOW.toString(), line.get("date_updated"));
  }

  @Test
  void makesDifferentIds() {
    SavedSearch one = searches.create(EDITOR, draft("name", "A", "type", "lead"));
    SavedSearch two = searches.create(EDITOR, draft("name", "A", "type", "lead"));
    assertFalse(one.id().equals(two.id()));
  }

  @Test
  void storesEveryValueAsItIs() {
    Map<String, Object> tree = new HashMap<>();
    tree.put("query", Arrays.asList(null, true, 7, "ä \u0001\n\t\"\\/ \ud83d\ude00 </script>"));
    tree.put("results_limit", null);
    SavedSearch made =
        searches.create(EDITOR, draft("name", "\ud83d\ude00", "type", "lead", "s_query", tree));
    assertEquals(Optional.of(made), seen(made.id()));
  }

  @Test
  void keepsAllDigitsOfANumber() {
    BigDecimal exact = new BigDecimal("12345678901234567890.10");
    searches.create(
        EDITOR, draft("name", "N", "type", "lead", "s_query", Map.of("a", exact, "b", 1L << 60)));
    Map<?, ?> tree = (Map<?, ?>) fixture.records.lines().get(0).get("s_query");
    assertEquals(1L << 60, tree.get("b"));
    assertEquals(exact.doubleValue(), tree.get("a"));
  }

  @Test
  void changesWhatIsNamedAndNothingElse() {
    SavedSearch made =
        searches.create(
            EDITOR, draft("name", "A", "type", "lead", "s_query", TREE, "query", "text"));
    assertEquals(new SavedSearch(made.id(), "B", "lead", TREE, "text"), change(made, "name", "B"));
    assertEquals(
        new SavedSearch(made.id(), "B", "opportunity", TREE, "text"),
        change(made, "type", "opportunity"));
    assertEquals(
        new SavedSearch(made.id(), "B", "opportunity", null, "text"),
        change(made, "s_query", null));
    assertEquals(
        new SavedSearch(made.id(), "B", "opportunity", null, null), change(made, "query", null));
  }

  private SavedSearch change(SavedSearch search, Object... namesAndValues) {
    SavedSearch changed = searches.change(EDITOR, search.id(), draft(namesAndValues));
    assertEquals(Optional.of(changed), seen(search.id()));
    return changed;
  }

  @Test
  void writesNothingIfNothingChanges() {
    searches.change(EDITOR, "save_some", draft("name", "save_some"));
    searches.change(EDITOR, "save_some", draft());
    assertEquals(List.of(), fixture.records.lines());
  }

  @Test
  void changesWhatIsNewerToo() {
    SavedSearch ahead = new SavedSearch("save_some", "Ahead", "lead", null, null);
    fixture.records.put(ahead, NOW.plusSeconds(3_600));
    searches.change(EDITOR, "save_some", draft("name", "B"));
    assertEquals("B", seen("save_some").orElseThrow().name());
    searches.remove(EDITOR, "save_some");
    assertEquals(Optional.empty(), seen("save_some"));
  }

  @Test
  void removesWhatIsNewerToo() {
    SavedSearch ahead = new SavedSearch("save_some", "Ahead", "lead", null, null);
    fixture.records.put(ahead, NOW.plusSeconds(3_600));
    searches.remove(EDITOR, "save_some");
    assertEquals(Optional.empty(), seen("save_some"));
  }

  @Test
  void removesSoThatAnOlderExportDoesNotBringItBack() {
    searches.remove(EDITOR, "save_some");
    assertEquals(Optional.empty(), seen("save_some"));
    Map<String, Object> line = fixture.records.lines().get(0);
    assertEquals(true, line.get("_deleted"));
    assertEquals(NOW.toString(), line.get("date_updated"));
    assertEquals(ErrorCode.NOT_FOUND, fails(() -> searches.remove(EDITOR, "save_some")).code());
  }

  @Test
  void doesNotBringBackWhatIsRemovedMeanwhile() {
    for (Duration after : List.of(Duration.ofHours(-1), Duration.ZERO, Duration.ofHours(1))) {
      SavedSearch made = searches.create(EDITOR, draft("name", "A", "type", "lead"));
      fixture.records.beforeNextLoad(() -> fixture.records.remove(made.id(), NOW.plus(after)));
      FunnelException e = fails(() -> searches.change(EDITOR, made.id(), draft("name", "B")));
      assertEquals(ErrorCode.NOT_FOUND, e.code(), after::toString);
      assertEquals(Optional.empty(), seen(made.id()), after::toString);
    }
  }

  @Test
  void findsNoneOfAnUnknownId() {
    for (FunnelException e :
        List.of(
            fails(() -> searches.remove(EDITOR, "save_q")),
            fails(() -> searches.change(EDITOR, "save_q", draft("name", ""))))) {
      assertEquals(ErrorCode.NOT_FOUND, e.code());
      assertEquals("Unknown saved search: \"save_q\".", e.getMessage());
    }
  }

  @Test
  void needsTheRightToSearch() {
    Caller others = Sample.caller(Optional.empty(), Right.REPORT, Right.IMPORT, Right.ADMIN);
    for (FunnelException e :
        List.of(
            fails(() -> searches.create(others, draft())),
            fails(() -> searches.change(others, "save_q", draft())),
            fails(() -> searches.remove(others, "save_q")))) {
      assertEquals(ErrorCode.FORBIDDEN, e.code());
      assertTrue(e.getMessage().contains("\"search\""), e.getMessage());
    }
  }

  @Test
  void saysWhatTheImporterDoesNotTake() {
    FunnelException e =
        fails(() -> searches.create(EDITOR, draft("name", "\ud800", "type", "lead")));
    assertEquals(List.of(new Problem("name", "is no text")), e.problems());
    assertEquals(ErrorCode.INVALID, e.code());
  }

  @Test
  void answersThoughNoReportSeesItInTime() {
    SearchesFixture hasty = new SearchesFixture(compiler, Duration.ofMillis(10));
    hasty.stopEngine();
    SavedSearch made = hasty.searches.create(EDITOR, draft("name", "A", "type", "lead"));
    assertTrue(hasty.records.catalog(Sample.ORGANIZATION).savedSearch(made.id()).isPresent());
    assertNull(made.query());
  }

  @Test
  void isUnavailableWithoutAnImporterAndTellsWhatIsWrongAllTheSame() {
    SearchesFixture hasty = new SearchesFixture(compiler, Duration.ofMillis(10));
    hasty.services.importers().remove(hasty.records);
    FunnelException e =
        fails(() -> hasty.searches.create(EDITOR, draft("name", "A", "type", "lead")));
    assertEquals(ErrorCode.UNAVAILABLE, e.code());
    assertEquals("There is no importer of records at the moment.", e.getMessage());
    hasty.services.compilers().remove(compiler);
    FunnelException wrong =
        fails(() -> hasty.searches.create(EDITOR, draft("name", "", "type", "lead")));
    assertEquals(List.of("name"), wrong.problems().stream().map(Problem::path).toList());
  }

  @Test
  void staysInterrupted() {
    fixture.services.importers().remove(fixture.records);
    Thread.currentThread().interrupt();
    assertEquals(ErrorCode.UNAVAILABLE, fails(() -> searches.remove(EDITOR, "save_some")).code());
    assertTrue(Thread.interrupted());
  }

  private Optional<SavedSearch> seen(String id) {
    return fixture.reports.catalog(EDITOR).savedSearch(id);
  }

  private static FunnelException fails(Executable call) {
    return assertThrows(FunnelException.class, call);
  }
}
