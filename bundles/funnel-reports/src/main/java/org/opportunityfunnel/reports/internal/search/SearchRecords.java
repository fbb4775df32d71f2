package org.opportunityfunnel.reports.internal.search;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportRejectedException;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportReport.Counts;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.reports.internal.request.Quoted;
import org.opportunityfunnel.reports.internal.service.Deadline;
import org.opportunityfunnel.reports.internal.service.ServicePool;

/**
 * The saved searches that are stored. What is written is dated, so that an older export that is
 * loaded later does not undo it; where something newer is stored, such as a record from a clock
 * that is ahead, it is written once more without a date, which wins over everything. Methods that
 * write give the data version in which it is seen. Thread-safe.
 */
public final class SearchRecords {
  private static final Counts NONE = new Counts(0, 0, 0, 0);

  private final ServicePool<OpportunityStore> stores;
  private final ServicePool<RecordImporter> importers;
  private final Clock clock;

  public SearchRecords(
      ServicePool<OpportunityStore> stores, ServicePool<RecordImporter> importers, Clock clock) {
    this.stores = stores;
    this.importers = importers;
    this.clock = clock;
  }

  /** The records as they are now. */
  public Catalog catalog(String organization, Deadline deadline) throws InterruptedException {
    return stores.use(deadline, store -> store.catalog(organization));
  }

  /** The one of that ID; throws NOT_FOUND if there is none. */
  public static SavedSearch require(Catalog catalog, String id) {
    return catalog.savedSearch(id).orElseThrow(() -> unknown(id));
  }

  public long add(String organization, SavedSearch search, Deadline deadline)
      throws InterruptedException {
    SearchLine line = SearchLine.of(search);
    ImportReport report = load(organization, line, now(), deadline);
    boolean isThere =
        isDone(report) || catalog(organization, deadline).savedSearch(search.id()).isPresent();
    return (isThere ? report : load(organization, line, Optional.empty(), deadline)).version();
  }

  /** Throws NOT_FOUND if it went away meanwhile, and then it stays away. */
  public long replace(String organization, SavedSearch search, Deadline deadline)
      throws InterruptedException {
    SearchLine line = SearchLine.of(search);
    ImportReport report = load(organization, line, now(), deadline);
    if (!isDone(report)) {
      require(catalog(organization, deadline), search.id());
      report = load(organization, line, Optional.empty(), deadline);
    }
    if (counts(report).added() > 0) {
      load(organization, SearchLine.removal(search.id()), Optional.empty(), deadline);
      throw unknown(search.id());
    }
    return report.version();
  }

  public long remove(String organization, String id, Deadline deadline)
      throws InterruptedException {
    SearchLine line = SearchLine.removal(id);
    ImportReport report = load(organization, line, now(), deadline);
    boolean isGone = isDone(report) || catalog(organization, deadline).savedSearch(id).isEmpty();
    return (isGone ? report : load(organization, line, Optional.empty(), deadline)).version();
  }

  private Optional<Instant> now() {
    return Optional.of(clock.instant());
  }

  private ImportReport load(
      String organization, SearchLine line, Optional<Instant> updated, Deadline deadline)
      throws InterruptedException {
    try {
      return importers.use(
          deadline,
          importer -> importer.load(organization, line.updated(updated), ImportOptions.DEFAULT));
    } catch (ImportRejectedException e) {
      List<Problem> problems =
          e.report().problems().stream()
              .map(problem -> new Problem(problem.field(), problem.message()))
              .toList();
      throw FunnelException.invalid(problems);
    }
  }

  private static boolean isDone(ImportReport report) {
    Counts counts = counts(report);
    return counts.added() + counts.changed() + counts.removed() > 0;
  }

  private static Counts counts(ImportReport report) {
    return report.counts().getOrDefault(RecordKind.SAVED_SEARCH, NONE);
  }

  private static FunnelException unknown(String id) {
    return new FunnelException(
        ErrorCode.NOT_FOUND, "Unknown saved search: " + Quoted.text(id) + ".");
  }
}
