package org.opportunityfunnel.reports.internal.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.reports.internal.engine.Outcome.Answer;
import org.opportunityfunnel.reports.internal.engine.Outcome.NotYet;
import org.opportunityfunnel.reports.internal.service.Deadline;
import org.opportunityfunnel.reports.internal.service.Lease;
import org.opportunityfunnel.reports.internal.service.PooledService;
import org.opportunityfunnel.reports.internal.service.ServicePool;
import org.opportunityfunnel.reports.internal.service.Signal;

/**
 * Finds the engine that answers a request: the preferred one, else by ranking the first that has a
 * view. One that is gone is replaced by the next; where none can answer yet, the request waits.
 * Thread-safe.
 */
public final class EngineRoom {
  /** A view that becomes ready tells nobody, so it is looked for this often. */
  private static final Duration LOOK = Duration.ofMillis(5);

  private static final String REPLACED = "The report engine is being replaced.";

  private final ServicePool<FunnelEngine> engines;
  private final Supplier<String> preferred;
  private final Signal signal;

  /**
   * A room over the engines of that pool.
   *
   * @param preferred the name of the engine to ask first; empty for none
   * @param signal raised when anything comes that an attempt may be missing
   */
  public EngineRoom(ServicePool<FunnelEngine> engines, Supplier<String> preferred, Signal signal) {
    this.engines = engines;
    this.preferred = preferred;
    this.signal = signal;
  }

  /** The engines in the order in which they are asked. */
  public List<PooledService<FunnelEngine>> inOrder() {
    String first = preferred.get();
    List<PooledService<FunnelEngine>> ranked = engines.ranked();
    if (first.isEmpty()) {
      return ranked;
    }
    return Stream.concat(
            ranked.stream().filter(engine -> engine.service().name().equals(first)),
            ranked.stream().filter(engine -> !engine.service().name().equals(first)))
        .toList();
  }

  /**
   * The answer that the attempt gives with the view of some engine.
   *
   * @throws FunnelException what the attempt or the engine throws, but GONE; UNAVAILABLE if there
   *     is no answer by the deadline
   */
  public <R> R answer(String organization, Deadline deadline, Attempt<R> attempt)
      throws InterruptedException {
    while (true) {
      long seen = signal.count();
      Outcome<R> outcome = tryAll(organization, attempt);
      if (outcome instanceof Answer<R> answer) {
        return answer.value();
      }
      if (isOver(deadline)) {
        throw new FunnelException(ErrorCode.UNAVAILABLE, ((NotYet<R>) outcome).reason());
      }
      pause(seen, deadline);
    }
  }

  /** Waits until the engine that would answer has that data version or a later one. */
  public boolean awaitVersion(String organization, long version, Deadline deadline)
      throws InterruptedException {
    while (true) {
      long seen = signal.count();
      if (version(organization).filter(present -> present >= version).isPresent()) {
        return true;
      }
      if (isOver(deadline)) {
        return false;
      }
      pause(seen, deadline);
    }
  }

  private Optional<Long> version(String organization) {
    for (PooledService<FunnelEngine> engine : inOrder()) {
      Outcome<Long> version =
          tryOne(engine, organization, (name, view) -> new Answer<>(view.catalog().version()));
      if (version instanceof Answer<Long> answer) {
        return Optional.of(answer.value());
      }
    }
    return Optional.empty();
  }

  private boolean isOver(Deadline deadline) {
    return deadline.isOver() || signal.isClosed();
  }

  private void pause(long seen, Deadline deadline) throws InterruptedException {
    Duration left = deadline.remaining();
    signal.await(seen, left.compareTo(LOOK) < 0 ? left : LOOK);
  }

  private <R> Outcome<R> tryAll(String organization, Attempt<R> attempt) {
    Outcome<R> waiting = null;
    FunnelException unavailable = null;
    for (PooledService<FunnelEngine> engine : inOrder()) {
      try {
        Outcome<R> outcome = tryOne(engine, organization, attempt);
        if (outcome instanceof Answer<R>) {
          return outcome;
        }
        waiting = waiting == null ? outcome : waiting;
      } catch (FunnelException e) {
        if (e.code() != ErrorCode.UNAVAILABLE) {
          throw e;
        }
        unavailable = e;
      }
    }
    if (waiting == null && unavailable != null) {
      throw unavailable;
    }
    return waiting == null ? new NotYet<>("There is no report engine.") : waiting;
  }

  private static <R> Outcome<R> tryOne(
      PooledService<FunnelEngine> engine, String organization, Attempt<R> attempt) {
    Optional<Lease<FunnelEngine>> leased = engine.lease();
    if (leased.isEmpty()) {
      return new NotYet<>(REPLACED);
    }
    try (Lease<FunnelEngine> lease = leased.get()) {
      String name = lease.service().name();
      Optional<FunnelView> view = lease.service().view(organization);
      return view.isPresent()
          ? attempt.with(name, view.get())
          : new NotYet<>("The report engine " + name + " is loading the data.");
    } catch (FunnelException e) {
      if (isGone(engine, e)) {
        return new NotYet<>(REPLACED);
      }
      throw e;
    }
  }

  private static boolean isGone(PooledService<FunnelEngine> engine, FunnelException e) {
    return e.code() == ErrorCode.GONE || e.code() == ErrorCode.UNAVAILABLE && engine.isWithdrawn();
  }
}
