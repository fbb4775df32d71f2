package org.opportunityfunnel.reports.internal;

import static org.opportunityfunnel.reports.internal.ReportsFixture.RANK;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.api.filter.SavedSearchCompiler;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.api.report.SavedSearchDraft;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.range.internal.CalendarRangeResolver;
import org.opportunityfunnel.reports.internal.fake.FakeEngine;
import org.opportunityfunnel.reports.internal.fake.FakeRecords;
import org.opportunityfunnel.reports.internal.fake.FakeView;
import org.opportunityfunnel.reports.internal.fake.Sample;
import org.opportunityfunnel.reports.internal.selection.SelectionMemory;
import org.opportunityfunnel.reports.internal.selection.Selector;
import org.opportunityfunnel.reports.internal.service.ServiceRank;

/** Saved searches over records that can be changed, and reports that follow at once. */
final class SearchesFixture {
  static final Instant NOW = Instant.parse("2026-03-10T12:00:00.250Z");
  static final Caller EDITOR = Sample.caller(Optional.empty(), Right.SEARCH, Right.REPORT);

  final ReportServices services = ReportServices.none();
  final FakeRecords records = new FakeRecords();
  final LiveFunnelReports reports;
  final LiveSavedSearches searches;

  SearchesFixture(SavedSearchCompiler compiler, Duration patience) {
    Settings settings =
        new Settings(
            new CalendarSettings(
                ZoneId.of("Europe/Berlin"),
                CalendarSettings.DEFAULT.weekStart(),
                CalendarSettings.DEFAULT.yearStart()),
            "",
            patience,
            1 << 20,
            1 << 20);
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Selector selector =
        new Selector(services.stores(), new SelectionMemory(settings::selectionBytes));
    reports = new LiveFunnelReports(services, () -> settings, clock, selector);
    searches = new LiveSavedSearches(services, () -> settings, clock, selector, reports);
    services.stores().add(records, RANK);
    services.importers().add(records, RANK);
    services.resolvers().add(new CalendarRangeResolver(), RANK);
    services.compilers().add(compiler, RANK);
    services.engines().add(follower(), RANK);
  }

  private FakeEngine follower() {
    return FakeEngine.following(
        "follower", () -> new FakeView(records.catalog(Sample.ORGANIZATION), Sample.OWNERS));
  }

  /** From now on no engine shows what is stored. */
  void stopEngine() {
    services.engines().ranked().forEach(engine -> services.engines().remove(engine.service()));
    services.engines().add(FakeEngine.ready("old", Sample.view(1)), new ServiceRank(0, 9));
  }

  static SavedSearchDraft draft(Object... namesAndValues) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new SavedSearchDraft(members, List.of(), null);
  }
}
