package org.opportunityfunnel.reports.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.api.report.EngineInfo;
import org.opportunityfunnel.api.report.FunnelReports;
import org.opportunityfunnel.api.report.Health;
import org.opportunityfunnel.api.report.ReportRequest;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.TotalsReport;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.reports.internal.answer.Answers;
import org.opportunityfunnel.reports.internal.answer.Calculation;
import org.opportunityfunnel.reports.internal.answer.StagesCalculation;
import org.opportunityfunnel.reports.internal.answer.TotalsCalculation;
import org.opportunityfunnel.reports.internal.audience.VisibleCatalog;
import org.opportunityfunnel.reports.internal.calendar.CalendarFinder;
import org.opportunityfunnel.reports.internal.engine.EngineRoom;
import org.opportunityfunnel.reports.internal.engine.Outcome.Answer;
import org.opportunityfunnel.reports.internal.plan.CheckedRequest;
import org.opportunityfunnel.reports.internal.plan.Planner;
import org.opportunityfunnel.reports.internal.plan.RequestChecker;
import org.opportunityfunnel.reports.internal.request.ParsedRequest;
import org.opportunityfunnel.reports.internal.request.RequestReader;
import org.opportunityfunnel.reports.internal.selection.SearchFilters;
import org.opportunityfunnel.reports.internal.selection.Selector;
import org.opportunityfunnel.reports.internal.service.Deadline;
import org.opportunityfunnel.reports.internal.service.Interruption;

/** The use case over services that may be replaced at any moment. */
final class LiveFunnelReports implements FunnelReports {
  private static final Calculation<StagesReport> STAGES = new StagesCalculation();
  private static final Calculation<TotalsReport> TOTALS = new TotalsCalculation();

  private final ReportServices services;
  private final Supplier<Settings> settings;
  private final Clock clock;
  private final EngineRoom room;
  private final RequestChecker checker;
  private final Planner planner;
  private final Answers answers;
  private final CalendarFinder calendars;

  LiveFunnelReports(
      ReportServices services, Supplier<Settings> settings, Clock clock, Selector selector) {
    this.services = services;
    this.settings = settings;
    this.clock = clock;
    this.answers = new Answers(() -> settings.get().answerBytes());
    this.room =
        new EngineRoom(
            services.engines(), () -> settings.get().engine(), services.signal(), answers::forget);
    this.checker = new RequestChecker(services.resolvers());
    this.planner = new Planner(new SearchFilters(services.compilers()), selector);
    this.calendars = new CalendarFinder(services.calendars(), () -> settings.get().calendar());
  }

  @Override
  public StagesReport stages(Caller caller, ReportRequest request) {
    return report(caller, request, STAGES);
  }

  @Override
  public TotalsReport totals(Caller caller, ReportRequest request) {
    return report(caller, request, TOTALS);
  }

  @Override
  public Catalog catalog(Caller caller) {
    caller.require(Right.REPORT);
    Deadline deadline = Deadline.in(settings.get().patience());
    try {
      return room.answer(
          caller.organization(),
          deadline,
          engine -> new Answer<>(VisibleCatalog.of(engine.view().catalog(), caller)));
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

  @Override
  public List<EngineInfo> engines(Caller caller) {
    caller.require(Right.REPORT);
    return new EngineList(room).of(caller.organization(), settings.get().engine());
  }

  private <R> R report(Caller caller, ReportRequest request, Calculation<R> calculation) {
    caller.require(Right.REPORT);
    Optional<String> only = Optional.ofNullable(request.engine());
    if (only.isPresent()) {
      caller.require(Right.ADMIN);
    }
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
          only,
          deadline,
          engine ->
              planner
                  .plan(checked, engine.name(), engine.view())
                  .then(
                      plan ->
                          new Answer<>(
                              answers.get(caller.organization(), engine, plan, calculation))));
    } catch (FunnelException e) {
      // What is known to be wrong stays wrong when everything is back.
      boolean wrong = e.code() == ErrorCode.UNAVAILABLE && !known.isEmpty();
      throw wrong ? FunnelException.invalid(known) : e;
    } catch (InterruptedException e) {
      throw Interruption.of(e);
    }
  }
}
