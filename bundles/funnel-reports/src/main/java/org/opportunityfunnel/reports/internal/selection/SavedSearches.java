package org.opportunityfunnel.reports.internal.selection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.error.Problems;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterContext;
import org.opportunityfunnel.api.filter.SavedSearchCompiler;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.reports.internal.engine.Outcome;
import org.opportunityfunnel.reports.internal.engine.Outcome.Answer;
import org.opportunityfunnel.reports.internal.engine.Outcome.NotYet;
import org.opportunityfunnel.reports.internal.request.Quoted;
import org.opportunityfunnel.reports.internal.service.ServicePool;

/** From the saved search of a request to the opportunities that it selects. Thread-safe. */
public final class SavedSearches {
  private static final String FIELD = "query.saved_search_id";

  /** No condition that is compiled depends on it. */
  private static final FilterContext NOWHERE =
      new FilterContext(
          Instant.EPOCH, ZoneOffset.UTC, range -> TimeRange.ALL_TIME, Optional.empty());

  private final ServicePool<SavedSearchCompiler> compilers;
  private final ServicePool<OpportunityStore> stores;

  public SavedSearches(
      ServicePool<SavedSearchCompiler> compilers, ServicePool<OpportunityStore> stores) {
    this.compilers = compilers;
    this.stores = stores;
  }

  /**
   * The filter of a saved search; {@link Filter#ALL} if none is named. An unknown one, and what is
   * wrong in a known one, is a problem; what is returned then keeps everything.
   */
  public Outcome<Filter> filter(Optional<String> id, Catalog catalog, Problems problems) {
    if (id.isEmpty()) {
      return new Answer<>(Filter.ALL);
    }
    Optional<SavedSearch> search = catalog.savedSearch(id.get());
    if (search.isEmpty()) {
      problems.add(FIELD, "unknown saved search: " + Quoted.text(id.get()));
      return new Answer<>(Filter.ALL);
    }
    return compilers
        .tryUse(compiler -> compile(search.get(), catalog, compiler, problems))
        .<Outcome<Filter>>map(Answer::new)
        .orElseGet(() -> new NotYet<>(compilers.missing()));
  }

  /** What the filter keeps at that version; an empty answer means everything. */
  public Outcome<Optional<Selection>> select(String organization, long version, Filter filter) {
    if (filter.equals(Filter.ALL)) {
      return new Answer<>(Optional.empty());
    }
    return stores
        .tryUse(store -> select(store, organization, version, filter))
        .orElseGet(() -> new NotYet<>(stores.missing()));
  }

  private static Outcome<Optional<Selection>> select(
      OpportunityStore store, String organization, long version, Filter filter) {
    Optional<Selection> selection = store.select(organization, version, filter);
    return selection.isPresent()
        ? new Answer<>(selection)
        : new NotYet<>("The data has changed and the report engine is still loading it.");
  }

  private static Filter compile(
      SavedSearch search, Catalog catalog, SavedSearchCompiler compiler, Problems problems) {
    try {
      return compiler.compile(search, catalog).filter(NOWHERE);
    } catch (FunnelException e) {
      if (e.code() != ErrorCode.INVALID) {
        throw e;
      }
      List<Problem> wrong =
          e.problems().isEmpty() ? List.of(new Problem("", e.getMessage())) : e.problems();
      wrong.forEach(problem -> problems.add(FIELD, sentence(search, problem)));
      return Filter.ALL;
    }
  }

  private static String sentence(SavedSearch search, Problem problem) {
    String node = problem.path().isEmpty() ? "" : ", " + problem.path();
    return "saved search " + Quoted.text(search.id()) + node + ": " + problem.message();
  }
}
