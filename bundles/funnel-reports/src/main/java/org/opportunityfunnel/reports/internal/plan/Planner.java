package org.opportunityfunnel.reports.internal.plan;

import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problems;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.range.ResolvedRanges;
import org.opportunityfunnel.api.report.ReportMeta;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.reports.internal.audience.Audience;
import org.opportunityfunnel.reports.internal.audience.AudienceFinder;
import org.opportunityfunnel.reports.internal.engine.Outcome;
import org.opportunityfunnel.reports.internal.engine.Outcome.Answer;
import org.opportunityfunnel.reports.internal.request.Quoted;
import org.opportunityfunnel.reports.internal.selection.SearchFilters;
import org.opportunityfunnel.reports.internal.selection.Selector;

/** Checks a request against the data of one view and makes the plan of its report. Thread-safe. */
public final class Planner {
  private final SearchFilters searches;
  private final Selector selector;

  public Planner(SearchFilters searches, Selector selector) {
    this.searches = searches;
    this.selector = selector;
  }

  /**
   * The plan; not yet, if a service is missing or the view is out of date.
   *
   * @throws FunnelException INVALID with all problems of the request; NOT_FOUND if the pipeline is
   *     all that is wrong
   */
  public Outcome<ReportPlan> plan(CheckedRequest request, String engine, FunnelView view) {
    Catalog catalog = view.catalog();
    Problems problems = new Problems();
    problems.addAll(request.problems());
    Audience audience =
        AudienceFinder.find(request.parsed().users(), request.caller(), view, problems);
    return searches
        .filter(
            request.parsed().savedSearch(), request.caller(), catalog, request.context(), problems)
        .then(
            filter -> {
              problems.throwIfAny();
              return plan(request, engine, catalog, audience, filter);
            });
  }

  private Outcome<ReportPlan> plan(
      CheckedRequest request, String engine, Catalog catalog, Audience audience, Filter filter) {
    Pipeline pipeline = pipeline(request.parsed().pipeline().orElseThrow(), catalog);
    ResolvedRanges ranges = request.ranges().orElseThrow();
    return selector
        .select(request.caller().organization(), catalog, filter)
        .then(
            selection ->
                new Answer<>(
                    new ReportPlan(
                        query(request, ranges, pipeline, audience, selection),
                        pipeline,
                        audience.named(),
                        request.parsed().include(),
                        meta(request, ranges, pipeline, engine, catalog))));
  }

  private static Pipeline pipeline(String id, Catalog catalog) {
    return catalog
        .pipeline(id)
        .orElseThrow(
            () ->
                new FunnelException(
                    ErrorCode.NOT_FOUND, "Unknown pipeline: " + Quoted.text(id) + "."));
  }

  private static FunnelQuery query(
      CheckedRequest request,
      ResolvedRanges ranges,
      Pipeline pipeline,
      Audience audience,
      Optional<Selection> selection) {
    return new FunnelQuery(
        pipeline.id(),
        ranges.report().startSecond(),
        Math.min(ranges.report().endSecond(), request.now().getEpochSecond()),
        ranges.cohort(),
        audience.counted(),
        selection,
        request.parsed().counting());
  }

  private static ReportMeta meta(
      CheckedRequest request,
      ResolvedRanges ranges,
      Pipeline pipeline,
      String engine,
      Catalog catalog) {
    List<String> currencies = catalog.currencies();
    return new ReportMeta(
        ranges,
        pipeline.id(),
        pipeline.name(),
        request.now(),
        currencies.size() == 1 ? currencies.get(0) : null,
        engine,
        catalog.version());
  }
}
