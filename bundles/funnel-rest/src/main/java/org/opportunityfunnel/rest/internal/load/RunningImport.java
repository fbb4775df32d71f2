package org.opportunityfunnel.rest.internal.load;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.opportunityfunnel.api.store.ImportsUnderWay;

/** An import that is under way. Thread-safe. */
final class RunningImport implements ImportsUnderWay.Entry {
  private static final State NOTHING = new State("", 0, 0, -1);

  private final String id;
  private final String organization;
  private final Instant begun;
  private final Supplier<Instant> clock;
  private final Consumer<RunningImport> whenEnded;
  private volatile boolean waits;
  private volatile boolean stores;
  private volatile State state = NOTHING;
  private volatile Instant turn;
  private volatile boolean cancelled;
  private Runnable whenCancelled = () -> {};

  RunningImport(
      String id, String organization, Supplier<Instant> clock, Consumer<RunningImport> whenEnded) {
    this.id = id;
    this.organization = organization;
    this.clock = clock;
    this.whenEnded = whenEnded;
    this.begun = clock.get();
    this.turn = begun;
  }

  @Override
  public String id() {
    return id;
  }

  String organization() {
    return organization;
  }

  boolean isOf(String whose) {
    return organization.equals(whose);
  }

  void cancel() {
    Runnable then;
    synchronized (this) {
      if (cancelled) {
        return;
      }
      cancelled = true;
      then = whenCancelled;
    }
    then.run();
  }

  @Override
  public void whenCancelled(Runnable then) {
    synchronized (this) {
      if (!cancelled) {
        whenCancelled = then;
        return;
      }
    }
    then.run();
  }

  @Override
  public boolean isCancelled() {
    return cancelled;
  }

  @Override
  public void waits() {
    waits = true;
  }

  @Override
  public void stores() {
    stores = true;
  }

  @Override
  public void at(State now) {
    if (waits) {
      turn = clock.get();
      waits = false;
    }
    state = now;
  }

  @Override
  public void close() {
    whenEnded.accept(this);
  }

  private ImportsUnderWay.Phase phase() {
    if (waits) {
      return ImportsUnderWay.Phase.WAITING;
    }
    return stores ? ImportsUnderWay.Phase.STORING : ImportsUnderWay.Phase.READING;
  }

  ImportsUnderWay.Info info() {
    State now = state;
    double seconds = Duration.between(turn, clock.get()).toMillis() / 1e3;
    return new ImportsUnderWay.Info(
        id,
        phase(),
        begun,
        cancelled,
        now.records(),
        now.bytesRead(),
        seconds > 0 ? Math.round(now.records() / seconds) : 0);
  }
}
