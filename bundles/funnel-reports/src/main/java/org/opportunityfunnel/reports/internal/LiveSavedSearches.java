package org.opportunityfunnel.reports.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.api.report.FunnelReports;
import org.opportunityfunnel.api.report.SavedSearchDraft;
import org.opportunityfunnel.api.report.SavedSearches;
import org.opportunityfunnel.api.report.SearchPreview;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.reports.internal.calendar.CalendarFinder;
import org.opportunityfunnel.reports.internal.request.DraftReader;
import org.opportunityfunnel.reports.internal.request.ParsedDraft;
import org.opportunityfunnel.reports.internal.search.DraftCompiler;
import org.opportunityfunnel.reports.internal.search.SearchIds;
import org.opportunityfunnel.reports.internal.search.SearchRecords;
import org.opportunityfunnel.reports.internal.search.SearchTrial;
import org.opportunityfunnel.reports.internal.search.Turns;
import org.opportunityfunnel.reports.internal.selection.Selector;
import org.opportunityfunnel.reports.internal.service.Deadline;
import org.opportunityfunnel.reports.internal.service.Interruption;

/** Saved searches over services that may be replaced at any moment. */
final class LiveSavedSearches implements SavedSearches {
  private final Supplier<Settings> settings;
  private final Clock clock;
  private final FunnelReports reports;
  private final SearchRecords records;
  private final DraftCompiler compiler;
  private final SearchTrial trial;
  private final CalendarFinder calendars;
  private final SearchIds ids = new SearchIds();
  private final Turns turns = new Turns();

  LiveSavedSearches(
      ReportServices services,
      Supplier<Settings> settings,
      Clock clock,
      Selector selector,
      FunnelReports reports) {
    this.settings = settings;
    this.clock = clock;
    this.reports = reports;
    this.records = new SearchRecords(services.stores(), services.importers(), clock);
    this.compiler = new DraftCompiler(services.compilers());
    this.trial = new SearchTrial(records, compiler, selector, services.resolvers());
    this.calendars = new CalendarFinder(services.calendars(), () -> settings.get().calendar());
  }

  @Override
  public SavedSearch create(Caller caller, SavedSearchDraft draft) {
    caller.require(Right.SEARCH);
    ParsedDraft parsed = DraftReader.create(draft);
    String organization = caller.organization();
    return bounded(
        parsed.problems(),
        deadline -> {
          SavedSearch made = parsed.over(new SavedSearch(ids.next(), "", "", null, null));
          check(made, records.catalog(organization, deadline), parsed, deadline);
          show(organization, records.add(organization, made, deadline));
          return made;
        });
  }

  @Override
  public SavedSearch change(Caller caller, String id, SavedSearchDraft draft) {
    caller.require(Right.SEARCH);
    ParsedDraft parsed = DraftReader.change(draft);
    String organization = caller.organization();
    return bounded(
        parsed.problems(),
        deadline -> {
          Stored stored =
              turns.take(organization, deadline, () -> changed(caller, id, parsed, deadline));
          show(organization, stored.version());
          return stored.search();
        });
  }

  private record Stored(SavedSearch search, long version) {}

  private Stored changed(Caller caller, String id, ParsedDraft parsed, Deadline deadline)
      throws InterruptedException {
    Catalog catalog = records.catalog(caller.organization(), deadline);
    SavedSearch present = SearchRecords.require(catalog, id);
    SavedSearch changed = parsed.over(present);
    check(changed, catalog, parsed, deadline);
    long version =
        changed.equals(present)
            ? catalog.version()
            : records.replace(caller.organization(), changed, deadline);
    return new Stored(changed, version);
  }

  @Override
  public void remove(Caller caller, String id) {
    caller.require(Right.SEARCH);
    String organization = caller.organization();
    bounded(
        List.of(),
        deadline -> {
          long version =
              turns.take(
                  organization,
                  deadline,
                  () -> {
                    SearchRecords.require(records.catalog(organization, deadline), id);
                    return records.remove(organization, id, deadline);
                  });
          show(organization, version);
          return id;
        });
  }

  @Override
  public SearchPreview preview(Caller caller, SavedSearchDraft draft) {
    caller.require(Right.REPORT);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    CalendarSettings calendar = calendars.of(caller.organization());
    ParsedDraft parsed = DraftReader.preview(draft);
    return bounded(
        parsed.problems(),
        deadline -> trial.run(caller, parsed, draft.tzOffset(), calendar, now, deadline));
  }

  private void check(SavedSearch search, Catalog catalog, ParsedDraft parsed, Deadline deadline)
      throws InterruptedException {
    compiler.compile(search, catalog, parsed.problems(), deadline, compiled -> search);
  }

  /**
   * Waits until the next request sees that version. It is stored whatever becomes of this: where an
   * engine is slow or missing, requests see it as soon as there is one that has it.
   */
  private void show(String organization, long version) {
    try {
      reports.awaitVersion(organization, version, settings.get().patience());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (FunnelException e) {
      if (e.code() != ErrorCode.UNAVAILABLE) {
        throw e;
      }
    }
  }

  private interface Bounded<R> {
    R run(Deadline deadline) throws InterruptedException;
  }

  private <R> R bounded(List<Problem> known, Bounded<R> work) {
    try {
      return work.run(Deadline.in(settings.get().patience()));
    } catch (FunnelException e) {
      // What is known to be wrong stays wrong when everything is back.
      boolean wrong = e.code() == ErrorCode.UNAVAILABLE && !known.isEmpty();
      throw wrong ? FunnelException.invalid(known) : e;
    } catch (InterruptedException e) {
      throw Interruption.of(e);
    }
  }
}
