package org.opportunityfunnel.reports.internal.service;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Tells waiting requests that something came or went. Thread-safe. */
public final class Signal {
  private final Object monitor = new Object();
  private long count;
  private boolean closed;

  /** How often it was raised; what {@link #await} compares with. */
  public long count() {
    synchronized (monitor) {
      return count;
    }
  }

  /** Wakes everyone who waits. */
  public void raise() {
    synchronized (monitor) {
      count++;
      monitor.notifyAll();
    }
  }

  /** Wakes everyone, and lets nobody wait any more. */
  public void close() {
    synchronized (monitor) {
      closed = true;
      monitor.notifyAll();
    }
  }

  public boolean isClosed() {
    synchronized (monitor) {
      return closed;
    }
  }

  /** Returns when it was raised since that count, is closed, or the time is over. */
  public void await(long seen, Duration atMost) throws InterruptedException {
    Deadline deadline = Deadline.in(atMost);
    synchronized (monitor) {
      while (count == seen && !closed && !deadline.isOver()) {
        TimeUnit.NANOSECONDS.timedWait(monitor, deadline.remaining().toNanos());
      }
    }
  }
}
