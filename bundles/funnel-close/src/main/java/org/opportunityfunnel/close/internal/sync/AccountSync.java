package org.opportunityfunnel.close.internal.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.api.sync.SyncInfo;
import org.opportunityfunnel.close.internal.account.AccountOptions;
import org.opportunityfunnel.close.internal.client.HttpPort;
import org.opportunityfunnel.close.internal.client.Pause;
import org.opportunityfunnel.close.internal.list.PageSize;

/**
 * The syncs of one account, one at a time. One whose account is configured otherwise meanwhile, or
 * not at all any more, ends early. Thread-safe.
 */
public final class AccountSync {
  private final Supplier<AccountOptions> account;
  private final Surroundings surroundings;
  private SyncState state = SyncState.NEVER;
  private AccountOptions last;
  private Thread runner;
  private boolean isOver;

  /** What all accounts have around them. */
  record Surroundings(
      RecordImporter importer,
      HttpPort http,
      Clock clock,
      Pause pause,
      RandomGenerator random,
      PageSize pages) {}

  AccountSync(Supplier<AccountOptions> account, Surroundings surroundings) {
    this.account = account;
    this.surroundings = surroundings;
  }

  Supplier<AccountOptions> account() {
    return account;
  }

  /** As it is configured now. */
  public AccountOptions options() {
    return account.get();
  }

  /** How it stands; nothing of what was brought to another organization than the present one. */
  public synchronized SyncState state() {
    return last == null || last.isSyncedLike(options()) ? state : state.untold();
  }

  /** What others see of it. */
  SyncInfo info() {
    SyncState now = state();
    return new SyncInfo(
        options().sync().map(sync -> sync.access().url().toString()).orElse(""),
        now.phase(),
        new SyncInfo.Times(
            Optional.ofNullable(now.begun()),
            Optional.ofNullable(now.finished()),
            Optional.ofNullable(now.succeeded()),
            next()),
        now.requests(),
        now.tally().counts(),
        now.tally().refused(),
        now.tally().refusals(),
        now.error());
  }

  /** When the next one begins by itself; empty if it does not, or one runs. */
  public Optional<Instant> next() {
    SyncState now = state();
    return options()
        .sync()
        .filter(sync -> !sync.interval().isZero() && !now.isRunning())
        .map(
            sync ->
                now.finished() == null
                    ? surroundings.clock().instant()
                    : now.finished().plus(sync.interval()));
  }

  boolean isDue() {
    Instant now = surroundings.clock().instant();
    return next().filter(next -> !next.isAfter(now)).isPresent();
  }

  /**
   * Begins one.
   *
   * @param whole whether to read all again, whatever is here
   * @return false if one runs already, which goes on as it is, or nothing is to be read
   */
  boolean begin(boolean whole, Executor executor) {
    AccountOptions options = options();
    synchronized (this) {
      if (isOver || state.isRunning() || options.sync().isEmpty()) {
        return false;
      }
      state = state().begins(surroundings.clock().instant());
      last = options;
    }
    try {
      executor.execute(() -> runUnlessOver(options, whole));
      return true;
    } catch (RejectedExecutionException e) {
      change(now -> now.fails(surroundings.clock().instant(), "The server is stopping."));
      return false;
    } catch (OutOfMemoryError e) {
      // Of threads there are not enough, mostly; the next one may be luckier.
      change(now -> now.fails(surroundings.clock().instant(), "It can't begin: " + e.getMessage()));
      return false;
    }
  }

  /** Ends a run by options that are no longer those of the account. */
  synchronized void endIfChanged() {
    if (runner != null && !last.isSyncedLike(options())) {
      runner.interrupt();
    }
  }

  /** The account is no longer configured: a run ends, and none begins. */
  synchronized void end() {
    isOver = true;
    if (runner != null) {
      runner.interrupt();
    }
  }

  private void runUnlessOver(AccountOptions options, boolean whole) {
    synchronized (this) {
      runner = Thread.currentThread();
      if (isOver) {
        runner.interrupt();
      }
    }
    try {
      run(options, whole);
    } finally {
      synchronized (this) {
        runner = null;
      }
    }
  }

  private void run(AccountOptions options, boolean whole) {
    Attempt attempt = new Attempt(surroundings, options, this::change);
    String failure = attempt.run(whole);
    change(now -> now.with(attempt.requests(), attempt.tally()));
    Instant now = surroundings.clock().instant();
    change(running -> failure.isEmpty() ? running.ends(now) : running.fails(now, failure));
    attempt.log(failure);
  }

  private synchronized void change(UnaryOperator<SyncState> step) {
    state = step.apply(state);
  }
}
