package org.opportunityfunnel.store.jdbc.internal.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.ImportOptions.OnError;
import org.opportunityfunnel.api.store.ImportRejectedException;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportReport.Counts;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.store.jdbc.internal.read.Organization;
import org.opportunityfunnel.store.jdbc.internal.source.ImportReader;
import org.opportunityfunnel.store.jdbc.internal.source.Meter;
import org.opportunityfunnel.store.jdbc.internal.source.ProblemLog;
import org.opportunityfunnel.store.jdbc.internal.source.UnreadableException;

/**
 * One load: reads the source into temporary tables outside of any transaction, checks what only the
 * whole can tell, and merges in one transaction.
 */
final class Load {
  private final Connection connection;
  private final String organization;
  private final OnError onError;
  private final Meter meter;
  private final Runnable checkpoint;
  private final StopSwitch stop;
  private final ProblemLog problems = new ProblemLog();
  private final Staging staging;

  /**
   * A load on the connection.
   *
   * @param checkpoint called now and then, last before what was stored is committed; throws to give
   *     the load up
   */
  Load(
      Connection connection,
      String organization,
      OnError onError,
      Meter meter,
      Runnable checkpoint) {
    this.stop = new StopSwitch(connection);
    this.connection = stop.connection();
    this.organization = organization;
    this.onError = onError;
    this.meter = meter;
    this.checkpoint = checkpoint;
    this.staging = new Staging(this.connection);
  }

  ImportReport run(ImportSource source) throws SQLException {
    read(source);
    meter.stores();
    return new Ticking(meter::tick, checkpoint, stop).run(this::store);
  }

  private void read(ImportSource source) throws SQLException {
    try (staging) {
      new ImportReader(staging, problems, meter).read(source);
    } catch (UnreadableException e) {
      if (e.problem().isEmpty()) {
        throw new FunnelException(ErrorCode.INVALID, e.getMessage(), e);
      }
      problems.add(e.problem().get());
      throw rejected();
    } catch (UncheckedSqlException e) {
      throw e.sql();
    }
  }

  private ImportReport store() throws SQLException {
    Map<RecordKind, Long> identical = new EnumMap<>(RecordKind.class);
    for (StagedKind kind : staging.kinds()) {
      checkpoint.run();
      identical.put(kind.shape().kind(), new Repeats(connection, kind).remove(problems));
    }
    rejectIfBad();
    while (true) {
      try {
        return report(merge(), identical);
      } catch (Merge.ClashException e) {
        e.clashes().values().forEach(problems::add);
        rejectIfBad();
        for (String pipeline : e.clashes().keySet()) {
          unstage(pipeline);
        }
      }
    }
  }

  private Merge.Result merge() throws SQLException {
    Organization.add(connection, organization);
    return stop.inTransaction(
        open -> {
          Merge.Result merged = new Merge(open, organization, staging).run();
          checkpoint.run();
          return merged;
        });
  }

  private void unstage(String pipeline) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM staged_pipeline WHERE id = ?")) {
      delete.setString(1, pipeline);
      delete.executeUpdate();
    }
  }

  private ImportReport report(Merge.Result result, Map<RecordKind, Long> identical) {
    Map<RecordKind, Counts> counts = new EnumMap<>(RecordKind.class);
    result
        .counts()
        .forEach(
            (kind, of) ->
                counts.put(
                    kind,
                    new Counts(
                        of.added(),
                        of.changed(),
                        of.unchanged() + identical.get(kind),
                        of.removed())));
    return new ImportReport(
        counts, problems.first(), problems.total(), result.version(), problems.notices());
  }

  private void rejectIfBad() throws SQLException {
    if (problems.total() > 0 && onError == OnError.FAIL) {
      throw rejected();
    }
  }

  private ImportRejectedException rejected() throws SQLException {
    long version =
        Organization.find(connection, organization).map(Organization::version).orElse(0L);
    return new ImportRejectedException(
        new ImportReport(
            Map.of(), problems.first(), problems.total(), version, problems.notices()));
  }
}
