package org.opportunityfunnel.close.internal.sync;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.api.sync.SyncInfo;
import org.opportunityfunnel.close.internal.account.AccountOptions;
import org.opportunityfunnel.close.internal.account.SyncOptions;
import org.opportunityfunnel.close.internal.client.CloseClient;
import org.opportunityfunnel.close.internal.client.CloseException;
import org.opportunityfunnel.close.internal.client.HttpPort;
import org.opportunityfunnel.close.internal.client.Pause;
import org.opportunityfunnel.close.internal.list.PageSize;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The syncs of one account, one at a time. Thread-safe. */
public final class AccountSync {
  private static final Logger LOG = LoggerFactory.getLogger(AccountSync.class);

  private final Supplier<AccountOptions> account;
  private final Surroundings surroundings;
  private SyncState state = SyncState.NEVER;

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

  public synchronized SyncState state() {
    return state;
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
      if (state.isRunning() || options.sync().isEmpty()) {
        return false;
      }
      state = state.begins(surroundings.clock().instant());
    }
    try {
      executor.execute(() -> run(options, options.sync().orElseThrow(), whole));
      return true;
    } catch (RejectedExecutionException e) {
      change(now -> now.fails(surroundings.clock().instant(), "The server is stopping."));
      return false;
    }
  }

  private void run(AccountOptions options, SyncOptions sync, boolean whole) {
    CloseClient client =
        new CloseClient(
            surroundings.http(),
            sync.access(),
            surroundings.clock(),
            surroundings.pause(),
            surroundings.random());
    Loads loads =
        new Loads(
            surroundings.importer(),
            options.organization(),
            tally -> change(now -> now.with(client.requests(), tally)));
    String failure = "";
    try {
      new SyncRun(
              new SyncRun.Wanted(options.closeOrganization(), whole),
              client,
              surroundings.pages(),
              loads,
              CursorName.of(options, sync),
              surroundings.clock(),
              phase -> change(now -> now.at(phase.text())))
          .run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure = "The server stopped meanwhile.";
    } catch (CloseException | FunnelException e) {
      failure = e.getMessage();
    } catch (IOException e) {
      failure = "How far it came can't be kept: " + e;
    } catch (RuntimeException | Error e) {
      LOG.error("The sync of {} failed unexpectedly", options.organization(), e);
      failure = "Something went wrong inside; the log says more.";
    }
    end(options.organization(), client.requests(), loads.tally(), failure);
  }

  private void end(String organization, long requests, Tally tally, String failure) {
    change(now -> now.with(requests, tally));
    Instant now = surroundings.clock().instant();
    if (failure.isEmpty()) {
      change(last -> last.ends(now));
    } else {
      change(last -> last.fails(now, failure));
      LOG.warn("The sync of {} ended early: {}", organization, failure);
    }
    if (tally.refused() > 0) {
      LOG.warn(
          "Of what Close sent for {}, {} records can't be stored: {}",
          organization,
          tally.refused(),
          String.join("; ", tally.refusals()));
    }
  }

  private synchronized void change(UnaryOperator<SyncState> step) {
    state = step.apply(state);
  }
}
