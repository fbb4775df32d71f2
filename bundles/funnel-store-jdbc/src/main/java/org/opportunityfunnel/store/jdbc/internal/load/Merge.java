package org.opportunityfunnel.store.jdbc.internal.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.store.ImportReport.Counts;
import org.opportunityfunnel.api.store.ImportReport.ImportProblem;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;
import org.opportunityfunnel.store.jdbc.internal.read.CatalogReader;
import org.opportunityfunnel.store.jdbc.internal.read.Organization;

/** Merges everything that is staged into an organization's records, within a transaction. */
final class Merge {
  private final Connection connection;
  private final String organization;
  private final Staging staging;

  /** What was done, and the organization's data version after it. */
  record Result(Map<RecordKind, Counts> counts, long version) {}

  /** A status would belong to two pipelines; the problems by the pipeline to blame. */
  static final class ClashException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, ImportProblem> clashes;

    ClashException(Map<String, ImportProblem> clashes) {
      super(clashes.toString());
      this.clashes = clashes;
    }

    Map<String, ImportProblem> clashes() {
      return clashes;
    }
  }

  Merge(Connection connection, String organization, Staging staging) {
    this.connection = connection;
    this.organization = organization;
    this.staging = staging;
  }

  /**
   * Merges; the data version goes up by one if that changed a record.
   *
   * <p>The organization must be there.
   *
   * @throws ClashException before anything but pipelines was merged
   */
  Result run() throws SQLException {
    Organization present = Organization.lock(connection, organization);
    int org = present.number();
    ChangeLog log = new ChangeLog(connection, org);
    Currencies currencies = new Currencies(connection, org);
    OpportunityKeys keys = new OpportunityKeys(connection, org, staging.kinds());
    log.begin();
    Map<RecordKind, Counts> counts = new EnumMap<>(RecordKind.class);
    boolean changed = false;
    boolean catalogChanged = false;
    for (StagedKind kind : staging.kinds()) {
      Counts merged = new KindMerge(connection, kind, org, keys, log, currencies).run();
      counts.put(kind.shape().kind(), merged);
      if (merged.added() + merged.changed() + merged.removed() > 0) {
        changed = true;
        catalogChanged |= catalog(kind, org);
      }
    }
    long version = present.version() + (changed ? 1 : 0);
    if (changed) {
      staging.rareTexts().keep(connection);
      catalogChanged |= currencies.keep();
      Sql.run(
          connection,
          "UPDATE organization SET version = %d%s WHERE number = %d"
              .formatted(version, catalogChanged ? ", catalog_version = " + version : "", org));
      log.keep(version);
      DatabaseProduct.of(connection).announce(connection, organization, version);
    }
    return new Result(counts, version);
  }

  /** Keeps step with changed records of that kind; whether the catalog has them. */
  private boolean catalog(StagedKind kind, int org) throws SQLException {
    switch (kind.shape().kind()) {
      case PIPELINE -> {
        List<Pipeline> pipelines = new CatalogReader(connection, org).pipelines();
        Map<String, ImportProblem> clashes = new PipelineClashes(connection, kind).find(pipelines);
        if (!clashes.isEmpty()) {
          throw new ClashException(clashes);
        }
        new CatalogRows(connection, org).statuses(pipelines);
        return true;
      }
      case GROUP -> {
        new CatalogRows(connection, org).members(new CatalogReader(connection, org).groups());
        return true;
      }
      case USER, SAVED_SEARCH -> {
        return true;
      }
      case LEAD, OPPORTUNITY, OPPORTUNITY_STATUS_CHANGE -> {
        return false;
      }
    }
    throw new IllegalArgumentException(kind.file());
  }
}
