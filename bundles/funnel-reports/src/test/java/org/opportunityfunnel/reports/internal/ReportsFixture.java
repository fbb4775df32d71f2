package org.opportunityfunnel.reports.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.reports.internal.fake.FakeCompiler;
import org.opportunityfunnel.reports.internal.fake.FakeEngine;
import org.opportunityfunnel.reports.internal.fake.FakeResolver;
import org.opportunityfunnel.reports.internal.fake.FakeStore;
import org.opportunityfunnel.reports.internal.fake.FakeView;
import org.opportunityfunnel.reports.internal.fake.Sample;
import org.opportunityfunnel.reports.internal.selection.SelectionMemory;
import org.opportunityfunnel.reports.internal.selection.Selector;
import org.opportunityfunnel.reports.internal.service.ServiceRank;

/** Reports over one of each service, all of them fakes, at a fixed time. */
final class ReportsFixture {
  static final ServiceRank RANK = new ServiceRank(0, 1);
  static final ServiceRank BETTER = new ServiceRank(1, 2);
  static final TimeRange MARCH =
      new TimeRange(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));
  static final TimeRange FEBRUARY =
      new TimeRange(Instant.parse("2026-02-01T00:00:00Z"), MARCH.start());
  static final long NOW_SECOND = Instant.parse("2026-03-10T12:00:00Z").getEpochSecond();
  private static final Instant NOW = Instant.ofEpochSecond(NOW_SECOND, 999_000_000);

  final ReportServices services = ReportServices.none();
  final FakeView view = Sample.view(5);
  final FakeEngine engine = FakeEngine.ready("fake", view);
  final FakeStore store = new FakeStore(5);
  final LiveFunnelReports reports;

  /** Reports that wait so long for what is missing. */
  ReportsFixture(Duration patience) {
    Settings settings = new Settings(CalendarSettings.DEFAULT, "", patience, 1 << 20, 1 << 20);
    reports = reports(services, settings, Clock.fixed(NOW, ZoneOffset.UTC));
    services.engines().add(engine, RANK);
    services.stores().add(store, RANK);
    services.resolvers().add(new FakeResolver(MARCH, FEBRUARY), RANK);
    services
        .compilers()
        .add(
            new FakeCompiler(Map.of("save_all", Filter.ALL, "save_some", new Filter.Or(List.of()))),
            RANK);
  }

  /** Further reports over the same services, which keep answers in so many bytes. */
  LiveFunnelReports reports(long answerBytes) {
    Settings settings =
        new Settings(CalendarSettings.DEFAULT, "", Duration.ZERO, 1 << 20, answerBytes);
    return reports(services, settings, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** Reports over these services with a memory of their own. */
  static LiveFunnelReports reports(ReportServices services, Settings settings, Clock clock) {
    SelectionMemory memory = new SelectionMemory(settings::selectionBytes);
    return new LiveFunnelReports(
        services, () -> settings, clock, new Selector(services.stores(), memory));
  }

  /** The stages report of a request with these members, for one who sees everything. */
  StagesReport stages(Map<String, ?> members) {
    return reports.stages(Sample.everyone(), Sample.request(members));
  }
}
