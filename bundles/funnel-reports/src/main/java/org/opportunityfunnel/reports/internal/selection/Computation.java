package org.opportunityfunnel.reports.internal.selection;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.reports.internal.service.Interruption;

/** A selection that one request makes and others wait for, and then what came of it. */
final class Computation {
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile Optional<Selection> result = Optional.empty();
  private volatile boolean failed;

  /** It came to that; empty if the store has another version by now. */
  void succeed(Optional<Selection> found) {
    result = found;
    over.countDown();
  }

  /** It came to nothing, which says nothing of the next try. */
  void fail() {
    failed = true;
    over.countDown();
  }

  /** Waits until it is over; false if it failed. */
  boolean await() {
    try {
      over.await();
    } catch (InterruptedException e) {
      throw Interruption.of(e);
    }
    return !failed;
  }

  /** What it came to, once it succeeded. */
  Optional<Selection> result() {
    return result;
  }
}
