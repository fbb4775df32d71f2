package org.opportunityfunnel.close.internal.store;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.RecordImporter;

/**
 * The importer that is there. It may go and another one come, such as during an update of its
 * bundle; a load waits a bounded time for the next one. Thread-safe.
 */
public final class HeldImporter implements RecordImporter {
  private final Duration patience;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrival = lock.newCondition();
  private RecordImporter importer;

  /**
   * Holds none yet.
   *
   * @param patience how long a load waits for one
   */
  public HeldImporter(Duration patience) {
    this.patience = patience;
  }

  /** Takes the place of the one that was held. */
  public void set(RecordImporter arrived) {
    lock.lock();
    try {
      importer = arrived;
      arrival.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Lets go of that one; does nothing if another one has taken its place already. */
  public void clear(RecordImporter departed) {
    lock.lock();
    try {
      if (importer == departed) {
        importer = null;
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whether one is held. */
  public boolean isThere() {
    lock.lock();
    try {
      return importer != null;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public ImportReport load(String organization, ImportSource source, ImportOptions options) {
    return await().load(organization, source, options);
  }

  private RecordImporter await() {
    long left = patience.toNanos();
    lock.lock();
    try {
      while (importer == null && left > 0) {
        left = arrival.awaitNanos(left);
      }
      if (importer == null) {
        throw absent();
      }
      return importer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw absent();
    } finally {
      lock.unlock();
    }
  }

  private static FunnelException absent() {
    return new FunnelException(
        ErrorCode.UNAVAILABLE, "There is no store at the moment; try again soon.");
  }
}
