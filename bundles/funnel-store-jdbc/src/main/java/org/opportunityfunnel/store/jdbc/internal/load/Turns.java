package org.opportunityfunnel.store.jdbc.internal.load;

import java.util.ArrayDeque;
import java.util.Deque;

/** Lets so many in at once, the others in the order in which they came. Thread-safe. */
final class Turns {
  private static final long LOOK_MILLIS = 100;

  private final Deque<Object> waiting = new ArrayDeque<>();
  private int free;

  Turns(int atOnce) {
    this.free = atOnce;
  }

  /**
   * Waits for a turn.
   *
   * @param whileWaiting called at once if there is none, and then now and then; what it throws ends
   *     the waiting
   */
  void take(Runnable whileWaiting) throws InterruptedException {
    Object ticket = new Object();
    synchronized (this) {
      waiting.add(ticket);
    }
    try {
      while (!isMine(ticket)) {
        whileWaiting.run();
        synchronized (this) {
          if (!isNext(ticket)) {
            wait(LOOK_MILLIS);
          }
        }
      }
    } catch (InterruptedException | RuntimeException | Error e) {
      leave(ticket);
      throw e;
    }
  }

  private synchronized boolean isMine(Object ticket) {
    if (!isNext(ticket)) {
      return false;
    }
    waiting.remove();
    free--;
    notifyAll();
    return true;
  }

  private boolean isNext(Object ticket) {
    return free > 0 && waiting.peek() == ticket;
  }

  private synchronized void leave(Object ticket) {
    waiting.remove(ticket);
    notifyAll();
  }

  synchronized void giveBack() {
    free++;
    notifyAll();
  }
}
