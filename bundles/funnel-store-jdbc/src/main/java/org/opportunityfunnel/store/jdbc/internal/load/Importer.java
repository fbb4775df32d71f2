package org.opportunityfunnel.store.jdbc.internal.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseAccess;
import org.opportunityfunnel.store.jdbc.internal.database.Work;
import org.opportunityfunnel.store.jdbc.internal.source.Meter;

/**
 * Loads as many sources at once as the database takes, and tells of each new version after its
 * commit.
 */
public final class Importer implements RecordImporter {
  private final DatabaseAccess access;
  private final LongSupplier nanoClock;
  private final Versions versions;
  private final Turns turns;

  /** Is told of what loads do to an organization's version. */
  public interface Versions {

    /** The version can be read. */
    void committed(String organization, long version);

    /** The database failed; nobody can say but the database itself what the version is now. */
    void inDoubt(String organization);
  }

  public Importer(DatabaseAccess access, LongSupplier nanoClock, Versions versions) {
    this.access = access;
    this.turns = new Turns(access.loadsAtOnce());
    this.nanoClock = nanoClock;
    this.versions = versions;
  }

  /**
   * Does something else than a load to an organization's records, in turn and in a transaction.
   *
   * @param version the new version that it made, if it made one
   */
  public <T> T change(
      String organization, Work<Connection, T> work, Function<T, Optional<Long>> version) {
    await(access::checkOpen);
    try {
      T done = access.use(database -> database.connected(connection -> changed(connection, work)));
      version.apply(done).ifPresent(made -> versions.committed(organization, made));
      return done;
    } catch (FunnelException e) {
      if (e.code() == ErrorCode.UNAVAILABLE) {
        versions.inDoubt(organization);
      }
      throw e;
    } finally {
      turns.giveBack();
    }
  }

  private <T> T changed(Connection connection, Work<Connection, T> work) throws SQLException {
    StopSwitch stop = new StopSwitch(connection);
    return new Ticking(() -> {}, access::checkOpen, stop).run(() -> stop.inTransaction(work));
  }

  @Override
  public ImportReport load(String organization, ImportSource source, ImportOptions options) {
    Runnable checkpoint =
        () -> {
          access.checkOpen();
          if (options.cancellation().isCancelled() || Thread.currentThread().isInterrupted()) {
            throw cancelled();
          }
        };
    await(
        () -> {
          checkpoint.run();
          options.progress().waits();
        });
    try {
      Meter meter = new Meter(options.progress(), nanoClock, checkpoint);
      ImportReport report =
          access.use(
              database ->
                  database.connected(
                      connection ->
                          new Load(connection, organization, options.onError(), meter, checkpoint)
                              .run(source)));
      boolean changed =
          report.counts().values().stream()
              .anyMatch(counts -> counts.added() + counts.changed() + counts.removed() > 0);
      if (changed) {
        versions.committed(organization, report.version());
      }
      return report;
    } catch (FunnelException e) {
      if (e.code() == ErrorCode.UNAVAILABLE) {
        versions.inDoubt(organization);
      }
      throw e;
    } finally {
      turns.giveBack();
    }
  }

  private void await(Runnable whileWaiting) {
    try {
      turns.take(whileWaiting);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw cancelled();
    }
  }

  private static FunnelException cancelled() {
    return new FunnelException(ErrorCode.INVALID, "The import was cancelled; nothing was stored.");
  }
}
