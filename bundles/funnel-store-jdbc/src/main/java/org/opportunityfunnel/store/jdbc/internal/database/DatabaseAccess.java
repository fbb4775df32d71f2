package org.opportunityfunnel.store.jdbc.internal.database;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongSupplier;
import org.opportunityfunnel.api.error.FunnelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the database when it is first needed and again after it gave up, and closes it when the
 * last work on it is done. While it can't be opened every work fails with the same line, which is
 * logged once; it is tried again every {@link #RETRY_NANOS}. Thread-safe.
 */
public final class DatabaseAccess implements AutoCloseable {
  static final long RETRY_NANOS = 2_000_000_000L;

  private static final long CLOSE_SECONDS = 10;

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseAccess.class);

  private final DatabaseProvider provider;
  private final LongSupplier nanoClock;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private volatile Database database;
  private volatile boolean closing;
  private FunnelException failure;
  private long failedAt;

  public DatabaseAccess(DatabaseProvider provider, LongSupplier nanoClock) {
    this.provider = provider;
    this.nanoClock = nanoClock;
  }

  /**
   * Does the work on the open database.
   *
   * @throws FunnelException UNAVAILABLE if it can't be opened, was closed, or for what the database
   *     threw
   */
  public <T> T use(Work<Database, T> work) {
    lock.readLock().lock();
    try {
      return work.on(opened());
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** See {@link DatabaseProvider#isShared}. */
  public boolean isShared() {
    return provider.isShared();
  }

  /** See {@link DatabaseProvider#loadsAtOnce}. */
  public int loadsAtOnce() {
    return provider.loadsAtOnce();
  }

  /** See {@link DatabaseProvider#readersAtOnce}. */
  public int readersAtOnce() {
    return provider.readersAtOnce();
  }

  /** Gives the open database up if the failure says so. */
  public void lost(SQLException e) {
    failed(e);
  }

  /**
   * Opens it if that is possible, whenever that was tried last: the log says early if it is not,
   * and who knows that it is there again need not wait.
   */
  public void tryOpen() {
    retryNow();
    try {
      use(open -> null);
    } catch (FunnelException e) {
      // It was logged, and whoever needs the store is told.
      return;
    }
  }

  /** Throws {@link FunnelException} UNAVAILABLE if it is being closed: long work ends early. */
  public void checkOpen() {
    if (closing) {
      throw provider.unavailable("is being closed");
    }
  }

  private synchronized void retryNow() {
    failedAt = nanoClock.getAsLong() - RETRY_NANOS;
  }

  private Database opened() {
    checkOpen();
    Database present = database;
    return present != null ? present : open();
  }

  private synchronized Database open() {
    if (database == null) {
      if (failure != null && nanoClock.getAsLong() - failedAt < RETRY_NANOS) {
        throw failure;
      }
      try {
        database = provided();
        failure = null;
      } catch (FunnelException e) {
        if (failure == null || !failure.getMessage().equals(e.getMessage())) {
          LOG.error("{}", e.getMessage());
        }
        failure = e;
        failedAt = nanoClock.getAsLong();
        throw e;
      }
    }
    return database;
  }

  private Database provided() {
    try {
      return provider.open();
    } catch (NoClassDefFoundError e) {
      throw provider.unavailable(
          "needs the driver's bundles, which are not there: " + e.getMessage());
    }
  }

  private synchronized FunnelException failed(SQLException e) {
    FunnelException shown = provider.failure(e);
    if (provider.isFatal(e) && database != null) {
      Database broken = database;
      database = null;
      LOG.error("{} It is opened anew.", shown.getMessage());
      close(broken);
    }
    return shown;
  }

  private static void close(Database database) {
    try {
      database.close();
    } catch (SQLException e) {
      LOG.warn("The store did not close cleanly: {}", e.getMessage());
    }
  }

  /**
   * Closes the database, and lets nobody open it again. Waits for the work under way, though not
   * forever: a load may wait for a client that says nothing more. A file is free when such work has
   * ended too.
   */
  @Override
  public void close() {
    closing = true;
    boolean idle = awaitIdle();
    try {
      Database present = database;
      database = null;
      if (present != null) {
        close(present);
      }
    } finally {
      if (idle) {
        lock.writeLock().unlock();
      }
    }
  }

  private boolean awaitIdle() {
    try {
      if (lock.writeLock().tryLock(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        return true;
      }
      LOG.warn("The store is closed while it is still used.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
