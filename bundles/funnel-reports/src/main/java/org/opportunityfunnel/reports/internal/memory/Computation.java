package org.opportunityfunnel.reports.internal.memory;

import java.util.concurrent.CountDownLatch;
import org.opportunityfunnel.reports.internal.service.Interruption;

/** A value that one request makes and others wait for, and then what came of it. */
final class Computation<V> {
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile V result;

  /** It came to that. */
  void succeed(V found) {
    result = found;
    over.countDown();
  }

  /** It came to nothing, which says nothing of the next try. */
  void fail() {
    over.countDown();
  }

  /** Waits until it is over; false if it failed. */
  boolean await() {
    try {
      over.await();
    } catch (InterruptedException e) {
      throw Interruption.of(e);
    }
    return result != null;
  }

  /** What it came to, once it succeeded. */
  V result() {
    return result;
  }
}
