package org.opportunityfunnel.reports.internal.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.reports.internal.engine.Outcome.Answer;
import org.opportunityfunnel.reports.internal.engine.Outcome.NotYet;
import org.opportunityfunnel.reports.internal.request.Quoted;
import org.opportunityfunnel.reports.internal.service.Deadline;
import org.opportunityfunnel.reports.internal.service.PooledService;
import org.opportunityfunnel.reports.internal.service.ServicePool;
import org.opportunityfunnel.reports.internal.service.Signal;

/**
 * Finds the engine that answers a request: the one that the request names and no other, else the
 * preferred one, else by ranking the first that has a view. One that is gone or fails is replaced
 * by the next; where none can answer yet, the request waits. Thread-safe.
 */
public final class EngineRoom {
  /** A view that becomes ready tells nobody, so it is looked for this often. */
  private static final Duration LOOK = Duration.ofMillis(5);

  private static final int MOST_NAMES = 64;

  private final ServicePool<FunnelEngine> engines;
  private final Supplier<String> preferred;
  private final Signal signal;
  private final EngineRecords records;
  private final Set<String> gone = ConcurrentHashMap.newKeySet();

  /**
   * A room over the engines of that pool.
   *
   * @param preferred the name of the engine to ask first; empty for none
   * @param signal raised when anything comes that an attempt may be missing
   * @param farewell is told the record of an engine that has gone
   */
  public EngineRoom(
      ServicePool<FunnelEngine> engines,
      Supplier<String> preferred,
      Signal signal,
      Consumer<EngineRecord> farewell) {
    this.engines = engines;
    this.preferred = preferred;
    this.signal = signal;
    this.records = new EngineRecords(engines, System::nanoTime, farewell);
    engines.onRemoval(this::remember);
  }

  /** Those that went may be on their way back, such as during an update of their bundle. */
  private void remember(FunnelEngine engine) {
    if (gone.size() < MOST_NAMES) {
      gone.add(engine.name());
    }
  }

  /** The engines in the order in which they are asked. */
  public List<PooledService<FunnelEngine>> inOrder() {
    String first = preferred.get();
    List<PooledService<FunnelEngine>> ranked = engines.ranked();
    if (first.isEmpty()) {
      return ranked;
    }
    return Stream.concat(
            ranked.stream().filter(engine -> isNamed(engine, first)),
            ranked.stream().filter(engine -> !isNamed(engine, first)))
        .toList();
  }

  private static boolean isNamed(PooledService<FunnelEngine> engine, String name) {
    return engine.service().name().equals(name);
  }

  /** What an engine that is there did. */
  public EngineRecord record(PooledService<FunnelEngine> engine) {
    return records.of(engine);
  }

  /** The same as {@link #answer(String, Optional, Deadline, Attempt)} by any engine. */
  public <R> R answer(String organization, Deadline deadline, Attempt<R> attempt)
      throws InterruptedException {
    return answer(organization, Optional.empty(), deadline, attempt);
  }

  /**
   * The answer that the attempt gives with the view of some engine.
   *
   * @param only the name of the one engine that may answer; empty for whichever comes first
   * @throws FunnelException what the attempt or the last engine throws, but GONE; INVALID if there
   *     is no engine of that name; UNAVAILABLE if there is no answer by the deadline
   */
  public <R> R answer(
      String organization, Optional<String> only, Deadline deadline, Attempt<R> attempt)
      throws InterruptedException {
    while (true) {
      long seen = signal.count();
      List<PooledService<FunnelEngine>> asked = inOrder();
      if (only.isPresent()) {
        asked = asked.stream().filter(engine -> isNamed(engine, only.get())).toList();
        if (asked.isEmpty() && (isOver(deadline) || !gone.contains(only.get()))) {
          throw unknown(only.get());
        }
      }
      Outcome<R> outcome = new Round<>(records, organization, attempt).ask(asked);
      if (outcome instanceof Answer<R> answer) {
        return answer.value();
      }
      if (isOver(deadline)) {
        throw new FunnelException(ErrorCode.UNAVAILABLE, reason((NotYet<R>) outcome, only));
      }
      pause(seen, deadline);
    }
  }

  private static String reason(NotYet<?> outcome, Optional<String> only) {
    return only.filter(name -> !outcome.reason().contains(name))
            .map(name -> "The report engine " + name + " can't answer yet. ")
            .orElse("")
        + outcome.reason();
  }

  private FunnelException unknown(String name) {
    String there =
        engines.ranked().stream()
            .map(engine -> engine.service().name())
            .distinct()
            .collect(Collectors.joining(", "));
    return FunnelException.invalid(
        List.of(
            new Problem(
                "X-Funnel-Engine",
                "there is no engine "
                    + Quoted.text(name)
                    + "; there "
                    + (there.isEmpty() ? "is none at the moment" : "are: " + there))));
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
    Outcome<Long> version =
        new Round<Long>(
                records, organization, engine -> new Answer<>(engine.view().catalog().version()))
            .ask(inOrder());
    return version instanceof Answer<Long> answer ? Optional.of(answer.value()) : Optional.empty();
  }

  private boolean isOver(Deadline deadline) {
    return deadline.isOver() || signal.isClosed();
  }

  private void pause(long seen, Deadline deadline) throws InterruptedException {
    Duration left = deadline.remaining();
    signal.await(seen, left.compareTo(LOOK) < 0 ? left : LOOK);
  }
}
