package org.opportunityfunnel.reports.internal.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.error.Problems;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterContext;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.api.range.RangeResolver;
import org.opportunityfunnel.api.report.SearchPreview;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.reports.internal.audience.VisibleFilter;
import org.opportunityfunnel.reports.internal.engine.Outcome.Answer;
import org.opportunityfunnel.reports.internal.plan.FilterContexts;
import org.opportunityfunnel.reports.internal.request.ParsedDraft;
import org.opportunityfunnel.reports.internal.selection.Selector;
import org.opportunityfunnel.reports.internal.service.Deadline;
import org.opportunityfunnel.reports.internal.service.ServicePool;

/** Counts what a search would keep of the data that is stored now. Thread-safe. */
public final class SearchTrial {
  /** However long they take: the deadline is for services that are missing. */
  private static final int LEAST_TRIES = 20;

  /** A change shows in one place a little before another. */
  private static final long PAUSE_MILLIS = 2;

  private static final SavedSearch NAMELESS = new SavedSearch("", "", "", null, null);

  private final SearchRecords records;
  private final DraftCompiler compiler;
  private final Selector selector;
  private final ServicePool<RangeResolver> resolvers;

  public SearchTrial(
      SearchRecords records,
      DraftCompiler compiler,
      Selector selector,
      ServicePool<RangeResolver> resolvers) {
    this.records = records;
    this.compiler = compiler;
    this.selector = selector;
    this.resolvers = resolvers;
  }

  /**
   * The numbers, both of one data version.
   *
   * @param tzOffset the {@code X-TZ-Offset} header; null if absent
   * @param now on a whole second
   */
  public SearchPreview run(
      Caller caller,
      ParsedDraft draft,
      String tzOffset,
      CalendarSettings calendar,
      Instant now,
      Deadline deadline)
      throws InterruptedException {
    SavedSearch search = draft.over(NAMELESS);
    Problems problems = new Problems();
    problems.addAll(draft.problems());
    Optional<FilterContext> context =
        resolvers.use(
            deadline,
            resolver ->
                resolver
                    .zone(draft.timezone(), tzOffset, calendar.zone(), problems)
                    .map(
                        zone -> FilterContexts.of(resolver, calendar, zone, now, caller.userId())));
    for (int i = 0; i < LEAST_TRIES || !deadline.isOver(); i++) {
      Optional<SearchPreview> preview = tryOnce(caller, search, problems.list(), context, deadline);
      if (preview.isPresent()) {
        return preview.get();
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    throw new FunnelException(
        ErrorCode.UNAVAILABLE, "The data changes faster than it can be counted.");
  }

  /** Empty if the data has changed meanwhile. */
  private Optional<SearchPreview> tryOnce(
      Caller caller,
      SavedSearch search,
      List<Problem> known,
      Optional<FilterContext> context,
      Deadline deadline)
      throws InterruptedException {
    Catalog catalog = records.catalog(caller.organization(), deadline);
    Filter kept =
        compiler.compile(
            search,
            catalog,
            known,
            deadline,
            compiled -> VisibleFilter.only(compiled.filter(context.orElseThrow()), caller));
    Filter seen = VisibleFilter.only(Filter.ALL, caller);
    return selector.select(caller.organization(), catalog, List.of(kept, seen))
            instanceof Answer<List<Selection>> answer
        ? Optional.of(
            new SearchPreview(
                answer.value().get(0).size(), answer.value().get(1).size(), catalog.version()))
        : Optional.empty();
  }
}
