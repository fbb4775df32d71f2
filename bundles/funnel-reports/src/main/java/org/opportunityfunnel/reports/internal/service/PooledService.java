package org.opportunityfunnel.reports.internal.service;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A service and how many requests use it. Thread-safe. */
public final class PooledService<S> {
  private final S service;
  private final ServiceRank rank;
  private int leases;
  private boolean withdrawn;

  PooledService(S service, ServiceRank rank) {
    this.service = service;
    this.rank = rank;
  }

  /** For what does not need it to be open, such as its name. */
  public S service() {
    return service;
  }

  public ServiceRank rank() {
    return rank;
  }

  /** Empty once it is withdrawn. */
  public synchronized Optional<Lease<S>> lease() {
    if (withdrawn) {
      return Optional.empty();
    }
    leases++;
    return Optional.of(new Lease<>(this));
  }

  synchronized void giveBack() {
    leases--;
    notifyAll();
  }

  /** Whether it went away; what fails in it then says nothing. */
  public synchronized boolean isWithdrawn() {
    return withdrawn;
  }

  /** Lends it to nobody any more and waits until nobody has it; false if the time is over first. */
  synchronized boolean withdraw(Duration atMost) throws InterruptedException {
    withdrawn = true;
    Deadline deadline = Deadline.in(atMost);
    while (leases > 0 && !deadline.isOver()) {
      TimeUnit.NANOSECONDS.timedWait(this, deadline.remaining().toNanos());
    }
    return leases == 0;
  }
}
