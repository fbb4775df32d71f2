package org.opportunityfunnel.reports.internal.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The services of one kind that are there at the moment, the best one first. A service that goes
 * away is waited for until the requests that use it have finished, so that its provider may close
 * it at once. Thread-safe.
 */
public final class ServicePool<S> {
  private static final Logger LOG = LoggerFactory.getLogger(ServicePool.class);

  private final String kind;
  private final Signal signal;
  private final Duration drainAtMost;
  private final List<Consumer<S>> farewells = new CopyOnWriteArrayList<>();
  private volatile List<PooledService<S>> ranked = List.of();

  /**
   * An empty pool.
   *
   * @param kind what its services are called in messages, such as {@code opportunity store}
   * @param signal raised when a service comes or goes
   * @param drainAtMost how long {@link #remove} waits for requests
   */
  public ServicePool(String kind, Signal signal, Duration drainAtMost) {
    this.kind = kind;
    this.signal = signal;
    this.drainAtMost = drainAtMost;
  }

  public void add(S service, ServiceRank rank) {
    synchronized (this) {
      List<PooledService<S>> more = new ArrayList<>(ranked);
      more.add(new PooledService<>(service, rank));
      more.sort(Comparator.comparing(PooledService::rank));
      ranked = List.copyOf(more);
    }
    signal.raise();
  }

  /** Returns when no request uses the service any more, or too long a time is over. */
  public void remove(S service) {
    Optional<PooledService<S>> gone = takeOut(service);
    signal.raise();
    try {
      if (gone.isPresent() && !gone.get().withdraw(drainAtMost)) {
        LOG.warn("The {} went away while requests were still using it", kind);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    farewells.forEach(farewell -> farewell.accept(service));
  }

  /** Is told of each service that has gone, once nobody uses it any more. */
  public void onRemoval(Consumer<S> farewell) {
    farewells.add(farewell);
  }

  private synchronized Optional<PooledService<S>> takeOut(S service) {
    Optional<PooledService<S>> gone =
        ranked.stream().filter(pooled -> pooled.service() == service).findFirst();
    ranked = ranked.stream().filter(pooled -> pooled != gone.orElse(null)).toList();
    return gone;
  }

  /** What is there, the best one first; a snapshot. */
  public List<PooledService<S>> ranked() {
    return ranked;
  }

  /**
   * What the best service gives. Does not wait.
   *
   * @param use its failures are passed on, unless the service went away meanwhile
   * @return empty if there is none
   */
  public <R> Optional<R> tryUse(Function<S, R> use) {
    for (PooledService<S> pooled : ranked) {
      Optional<Lease<S>> leased = pooled.lease();
      if (leased.isPresent()) {
        try (Lease<S> lease = leased.get()) {
          return Optional.of(use.apply(lease.service()));
        } catch (FunnelException e) {
          if (e.code() != ErrorCode.UNAVAILABLE || !pooled.isWithdrawn()) {
            throw e;
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The same, waiting for a service if there is none.
   *
   * @throws FunnelException UNAVAILABLE if none comes before the deadline
   */
  public <R> R use(Deadline deadline, Function<S, R> use) throws InterruptedException {
    while (true) {
      long seen = signal.count();
      Optional<R> result = tryUse(use);
      if (result.isPresent()) {
        return result.get();
      }
      if (deadline.isOver() || signal.isClosed()) {
        throw new FunnelException(ErrorCode.UNAVAILABLE, missing());
      }
      signal.await(seen, deadline.remaining());
    }
  }

  /** A sentence that says that there is none. */
  public String missing() {
    return "There is no " + kind + " at the moment.";
  }
}
