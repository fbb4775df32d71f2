package org.opportunityfunnel.store.jdbc.internal.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.store.ImportReport.Counts;
import org.opportunityfunnel.api.store.ImportReport.ImportProblem;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;
import org.opportunityfunnel.store.jdbc.internal.read.CatalogReader;
import org.opportunityfunnel.store.jdbc.internal.read.Organization;
import org.opportunityfunnel.store.jdbc.internal.search.TextForms;

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
    Map<RecordKind, Counts> counts = new EnumMap<>(RecordKind.class);
    boolean changed = false;
    for (StagedKind kind : staging.kinds()) {
      Counts merged = new KindMerge(connection, kind, present.number()).run();
      counts.put(kind.shape().kind(), merged);
      boolean different = merged.added() + merged.changed() + merged.removed() > 0;
      changed |= different;
      if (different && kind.shape().kind() == RecordKind.PIPELINE) {
        pipelines(kind, present.number());
      }
    }
    if (changed) {
      staging.rareTexts().keep(connection);
      Sql.run(
          connection,
          "UPDATE organization SET version = version + 1 WHERE number = " + present.number());
      DatabaseProduct.of(connection).announce(connection, organization, present.version() + 1);
    }
    return new Result(counts, present.version() + (changed ? 1 : 0));
  }

  private void pipelines(StagedKind kind, int org) throws SQLException {
    List<Pipeline> pipelines = new CatalogReader(connection, org).pipelines();
    Map<String, ImportProblem> clashes = new PipelineClashes(connection, kind).find(pipelines);
    if (!clashes.isEmpty()) {
      throw new ClashException(clashes);
    }
    Sql.run(connection, "DELETE FROM pipeline_status WHERE org = " + org);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO pipeline_status VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Pipeline pipeline : pipelines) {
        for (Status status : pipeline.statuses()) {
          insert.setInt(1, org);
          insert.setString(2, status.id());
          insert.setString(3, status.label());
          insert.setString(4, status.type().wireName());
          insert.setString(5, pipeline.id());
          insert.setString(6, pipeline.name());
          insert.setString(7, TextForms.words(status.label()));
          insert.setString(8, TextForms.folded(status.label()));
          insert.setString(9, TextForms.words(pipeline.name()));
          insert.setString(10, TextForms.folded(pipeline.name()));
          insert.executeUpdate();
        }
      }
    }
  }
}
