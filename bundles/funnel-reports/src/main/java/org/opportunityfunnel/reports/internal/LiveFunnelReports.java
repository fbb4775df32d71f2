package org.opportunityfunnel.reports.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.api.report.FunnelReports;
import org.opportunityfunnel.api.report.Health;
import org.opportunityfunnel.api.report.ReportRequest;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.TotalsReport;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.reports.internal.audience.VisibleCatalog;
import org.opportunityfunnel.reports.internal.calendar.CalendarFinder;
import org.opportunityfunnel.reports.internal.engine.EngineRoom;
import org.opportunityfunnel.reports.internal.engine.Outcome.Answer;
import org.opportunityfunnel.reports.internal.measure.StagesAssembly;
import org.opportunityfunnel.reports.internal.measure.TotalsAssembly;
import org.opportunityfunnel.reports.internal.plan.CheckedRequest;
import org.opportunityfunnel.reports.internal.plan.Planner;
import org.opportunityfunnel.reports.internal.plan.ReportPlan;
import org.opportunityfunnel.reports.internal.plan.RequestChecker;
import org.opportunityfunnel.reports.internal.request.ParsedRequest;
import org.opportunityfunnel.reports.internal.request.RequestReader;
import org.opportunityfunnel.reports.internal.selection.SearchFilters;
import org.opportunityfunnel.reports.internal.selection.Selector;
import org.opportunityfunnel.reports.internal.service.Deadline;
import org.opportunityfunnel.reports.internal.service.Interruption;

/** The use case over services that may be replaced at any moment. */
final class LiveFunnelReports implements FunnelReports {
  private final ReportServices services;
  private final Supplier<Settings> settings;
  private final Clock clock;
  private final EngineRoom room;
  private final RequestChecker checker;
  private final Planner planner;
  private final CalendarFinder calendars;

  LiveFunnelReports(
      ReportServices services, Supplier<Settings> settings, Clock clock, Selector selector) {
    this.services = services;
    this.settings = settings;
    this.clock = clock;
    this.room =
        new EngineRoom(services.engines(), () -> settings.get().engine(), services.signal());
    this.checker = new RequestChecker(services.resolvers());
    this.planner = new Planner(new SearchFilters(services.compilers()), selector);
    this.calendars = new CalendarFinder(services.calendars(), () -> settings.get().calendar());
  }

  @Override
  public StagesReport stages(Caller caller, ReportRequest request) {
    return report(
        caller,
        request,
        (view, plan) -> StagesAssembly.assemble(view.catalog(), plan, view.stages(plan.query())));
  }

  @Override
  public TotalsReport totals(Caller caller, ReportRequest request) {
    return report(
        caller,
        request,
        (view, plan) -> TotalsAssembly.assemble(view.catalog(), plan, view.totals(plan.query())));
  }

  @Override
  public Catalog catalog(Caller caller) {
    caller.require(Right.REPORT);
    Deadline deadline = Deadline.in(settings.get().patience());
    try {
      return room.answer(
          caller.organization(),
          deadline,
          (engine, view) -> new Answer<>(VisibleCatalog.of(view.catalog(), caller)));
    } catch (InterruptedException e) {
      throw Interruption.of(e);
    }
  }

  @Override
  public boolean awaitVersion(String organization, long version, Duration atMost)
      throws InterruptedException {
    return room.awaitVersion(organization, version, Deadline.in(atMost));
  }

  @Override
  public Health health() {
    return new HealthCheck(services, room).health(settings.get().engine());
  }

  private <R> R report(
      Caller caller, ReportRequest request, BiFunction<FunnelView, ReportPlan, R> compute) {
    caller.require(Right.REPORT);
    Deadline deadline = Deadline.in(settings.get().patience());
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    ParsedRequest parsed = RequestReader.read(request);
    List<Problem> known = parsed.problems();
    try {
      CalendarSettings calendar = calendars.of(caller.organization());
      CheckedRequest checked = checker.check(caller, parsed, calendar, now, deadline);
      known = checked.problems();
      return room.answer(
          caller.organization(),
          deadline,
          (engine, view) ->
              planner
                  .plan(checked, engine, view)
                  .then(plan -> new Answer<>(computed(view, plan, compute))));
    } catch (FunnelException e) {
      // What is known to be wrong stays wrong when everything is back.
      boolean wrong = e.code() == ErrorCode.UNAVAILABLE && !known.isEmpty();
      throw wrong ? FunnelException.invalid(known) : e;
    } catch (InterruptedException e) {
      throw Interruption.of(e);
    }
  }

  private static <R> R computed(
      FunnelView view, ReportPlan plan, BiFunction<FunnelView, ReportPlan, R> compute) {
    try {
      return compute.apply(view, plan);
    } catch (ArithmeticException e) {
      String message =
          "The values of this report add up to more than 64 bits hold, so there is no exact answer.";
      throw FunnelException.invalid(List.of(new Problem("", message)));
    }
  }
}
