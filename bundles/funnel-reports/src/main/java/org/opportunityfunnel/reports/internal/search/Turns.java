package org.opportunityfunnel.reports.internal.search;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.reports.internal.service.Deadline;

/** Lets the changes of an organization's saved searches take turns. Thread-safe. */
public final class Turns {
  private static final int LOCKS = 64;

  /** One for several organizations: anybody's ID is no reason to keep something. */
  private final List<Lock> locks =
      Stream.generate(() -> (Lock) new ReentrantLock(true)).limit(LOCKS).toList();

  /** Work that may wait. */
  @FunctionalInterface
  public interface Work<R> {
    R run() throws InterruptedException;
  }

  /**
   * What the work gives, done while no other one of the organization is.
   *
   * @throws FunnelException UNAVAILABLE if its turn does not come before the deadline
   */
  public <R> R take(String organization, Deadline deadline, Work<R> work)
      throws InterruptedException {
    Lock lock = locks.get(Math.floorMod(organization.hashCode(), LOCKS));
    if (!lock.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
      throw new FunnelException(
          ErrorCode.UNAVAILABLE, "Another change of a saved search has not finished yet.");
    }
    try {
      return work.run();
    } finally {
      lock.unlock();
    }
  }
}
