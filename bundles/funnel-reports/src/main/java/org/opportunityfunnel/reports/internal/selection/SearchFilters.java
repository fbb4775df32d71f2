package org.opportunityfunnel.reports.internal.selection;

import java.util.Optional;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.error.Problems;
import org.opportunityfunnel.api.filter.CompiledSearch;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterContext;
import org.opportunityfunnel.api.filter.SavedSearchCompiler;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.reports.internal.audience.Discretion;
import org.opportunityfunnel.reports.internal.audience.VisibleFilter;
import org.opportunityfunnel.reports.internal.engine.Outcome;
import org.opportunityfunnel.reports.internal.engine.Outcome.Answer;
import org.opportunityfunnel.reports.internal.engine.Outcome.NotYet;
import org.opportunityfunnel.reports.internal.request.Quoted;
import org.opportunityfunnel.reports.internal.service.ServicePool;

/** From the saved search that a request names to its filter. Thread-safe. */
public final class SearchFilters {
  private static final String FIELD = "query.saved_search_id";

  private final ServicePool<SavedSearchCompiler> compilers;
  private final CompiledSearches compiled = new CompiledSearches();

  public SearchFilters(ServicePool<SavedSearchCompiler> compilers) {
    this.compilers = compilers;
    compilers.onRemoval(compiled::forget);
  }

  /**
   * The filter of a saved search, looking only at what the caller sees; {@link Filter#ALL} if none
   * is named. An unknown one, and what is wrong in a known one, is a problem; what is returned then
   * keeps everything.
   *
   * @param context empty if something else is wrong with the request, so that it gets no answer
   */
  public Outcome<Filter> filter(
      Optional<String> id,
      Caller caller,
      Catalog catalog,
      Optional<FilterContext> context,
      Problems problems) {
    if (id.isEmpty()) {
      return new Answer<>(Filter.ALL);
    }
    Optional<SavedSearch> search = catalog.savedSearch(id.get());
    if (search.isEmpty()) {
      problems.add(FIELD, "unknown saved search: " + Quoted.text(id.get()));
      return new Answer<>(Filter.ALL);
    }
    return compilers
        .tryUse(
            compiler ->
                compile(compiler, search.get(), caller, catalog, problems)
                    .flatMap(made -> context.map(made::filter))
                    .map(filter -> VisibleFilter.of(filter, caller))
                    .orElse(Filter.ALL))
        .<Outcome<Filter>>map(Answer::new)
        .orElseGet(() -> new NotYet<>(compilers.missing()));
  }

  private Optional<CompiledSearch> compile(
      SavedSearchCompiler compiler,
      SavedSearch search,
      Caller caller,
      Catalog catalog,
      Problems problems) {
    try {
      return Optional.of(compiled.get(compiler, caller.organization(), catalog, search));
    } catch (FunnelException e) {
      if (e.code() != ErrorCode.INVALID) {
        throw e;
      }
      Discretion discretion = new Discretion(caller, catalog);
      for (Problem problem : CompileProblems.of(e)) {
        String node = problem.path().isEmpty() ? "" : ", " + problem.path();
        problems.add(
            FIELD,
            "saved search %s%s: %s"
                .formatted(Quoted.text(search.id()), node, discretion.over(problem.message())));
      }
      return Optional.empty();
    }
  }
}
