package org.opportunityfunnel.reports.internal.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.error.Problems;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterContext;
import org.opportunityfunnel.api.filter.SavedSearchCompiler;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.reports.internal.engine.Outcome;
import org.opportunityfunnel.reports.internal.engine.Outcome.Answer;
import org.opportunityfunnel.reports.internal.engine.Outcome.NotYet;
import org.opportunityfunnel.reports.internal.fake.CountingCompiler;
import org.opportunityfunnel.reports.internal.fake.FakeCompiler;
import org.opportunityfunnel.reports.internal.fake.Filters;
import org.opportunityfunnel.reports.internal.fake.Sample;
import org.opportunityfunnel.reports.internal.service.ServicePool;
import org.opportunityfunnel.reports.internal.service.ServiceRank;
import org.opportunityfunnel.reports.internal.service.Signal;

class SearchFiltersTest {
  private static final Filter NOTHING = new Filter.Or(List.of());
  private static final FilterContext CONTEXT =
      new FilterContext(
          Instant.EPOCH, ZoneOffset.UTC, range -> TimeRange.ALL_TIME, Optional.empty());

  private final ServicePool<SavedSearchCompiler> compilers =
      new ServicePool<>("compiler", new Signal(), Duration.ZERO);
  private final SearchFilters searches = new SearchFilters(compilers);
  private final Catalog catalog = Sample.catalog(5);
  private final Problems problems = new Problems();

  @Test
  void keepEverythingWhereNoneIsNamed() {
    assertEquals(
        new Answer<>(Filter.ALL),
        searches.filter(
            Optional.empty(), Sample.everyone(), catalog, Optional.of(CONTEXT), problems));
    assertTrue(problems.isEmpty());
  }

  @Test
  void compileTheOneThatIsNamed() {
    add(new FakeCompiler(Map.of("save_some", NOTHING)));
    assertEquals(new Answer<>(NOTHING), filter("save_some", Sample.everyone()));
    assertTrue(problems.isEmpty());
  }

  @Test
  void compileOnceAndResolveEachTime() {
    CountingCompiler compiler = new CountingCompiler(NOTHING);
    add(compiler);
    filter("save_some", Sample.everyone());
    filter("save_some", Sample.everyone());
    assertEquals(1, compiler.compiled().size());
    assertEquals(List.of(CONTEXT, CONTEXT), compiler.contexts());
  }

  @Test
  void compileAgainAfterTheirCompilerWasAway() {
    CountingCompiler compiler = new CountingCompiler(NOTHING);
    add(compiler);
    filter("save_some", Sample.everyone());
    compilers.remove(compiler);
    add(compiler);
    filter("save_some", Sample.everyone());
    assertEquals(2, compiler.compiled().size());
  }

  @Test
  void findWhatIsWrongInARequestThatIsWrongElsewhere() {
    add(new FakeCompiler(Map.of()));
    searches.filter(
        Optional.of("save_bad"), Sample.everyone(), catalog, Optional.empty(), problems);
    assertEquals(2, problems.list().size());
  }

  @Test
  void sayWhichOneIsUnknown() {
    filter("save_q", Sample.everyone());
    assertEquals(
        List.of(new Problem("query.saved_search_id", "unknown saved search: \"save_q\"")),
        problems.list());
  }

  @Test
  void sayWhichNodeIsWrong() {
    add(new FakeCompiler(Map.of()));
    filter("save_bad", Sample.everyone());
    assertEquals(
        List.of(
            new Problem(
                "query.saved_search_id", "saved search \"save_bad\", query.type: unknown node"),
            new Problem("query.saved_search_id", "saved search \"save_bad\": no good")),
        problems.list());
  }

  @Test
  void nameNobodyWhomTheCallerDoesNotSee() {
    add(
        (search, present) -> {
          throw FunnelException.invalid(
              List.of(new Problem("query", "user_a, user_b, group_ba and user_q are too many")));
        });
    filter("save_bad", Sample.seeing("user_a"));
    assertEquals(
        "saved search \"save_bad\", query: user_a, (not yours to see), (not yours to see) and"
            + " user_q are too many",
        problems.list().get(0).message());
  }

  @Test
  void lookOnlyAtWhatTheCallerSees() {
    add(
        new FakeCompiler(
            Map.of("save_some", new Filter.LeadHasOpportunity(Filters.ofUser("user_b")))));
    assertEquals(
        new Answer<>(
            new Filter.LeadHasOpportunity(
                new Filter.And(List.of(Filters.ofUser("user_a"), Filters.ofUser("user_b"))))),
        filter("save_some", Sample.seeing("user_a")));
  }

  @Test
  void waitForACompiler() {
    assertEquals(
        new NotYet<>("There is no compiler at the moment."),
        filter("save_some", Sample.everyone()));
  }

  private void add(SavedSearchCompiler compiler) {
    compilers.add(compiler, new ServiceRank(0, 1));
  }

  private Outcome<Filter> filter(String id, Caller caller) {
    return searches.filter(Optional.of(id), caller, catalog, Optional.of(CONTEXT), problems);
  }
}
