package org.opportunityfunnel.close.internal.sync;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.close.internal.account.AccountOptions;
import org.opportunityfunnel.close.internal.account.SyncOptions;
import org.opportunityfunnel.close.internal.client.CloseClient;
import org.opportunityfunnel.close.internal.client.CloseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a sync, and what it came to. Not thread-safe. */
final class Attempt {
  private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);
  private static final String STOPPED =
      "It was stopped, as the server or its configuration changed; the next one goes on.";

  private final AccountSync.Surroundings surroundings;
  private final AccountOptions options;
  private final Consumer<UnaryOperator<SyncState>> listener;
  private final SyncOptions sync;
  private final CloseClient client;
  private final Loads loads;

  /**
   * @param options with something to read
   * @param listener hears of each step
   */
  Attempt(
      AccountSync.Surroundings surroundings,
      AccountOptions options,
      Consumer<UnaryOperator<SyncState>> listener) {
    this.surroundings = surroundings;
    this.options = options;
    this.listener = listener;
    this.sync = options.sync().orElseThrow();
    this.client =
        new CloseClient(
            surroundings.http(),
            sync.access(),
            surroundings.clock(),
            surroundings.pause(),
            surroundings.random());
    this.loads =
        new Loads(
            surroundings.importer(),
            options.organization(),
            tally -> listener.accept(now -> now.with(requests(), tally)));
  }

  long requests() {
    return client.requests();
  }

  Tally tally() {
    return loads.tally();
  }

  /**
   * Runs; an interrupt of the thread ends it early, and does not outlive it.
   *
   * @return why it ended before its end, in a sentence; empty if it did not
   */
  String run(boolean whole) {
    String failure = failure(whole);
    // Whatever was under way then has failed in a way of its own.
    return Thread.interrupted() && !failure.isEmpty() ? STOPPED : failure;
  }

  private String failure(boolean whole) {
    try {
      new SyncRun(
              new SyncRun.Wanted(options.closeOrganization(), whole),
              client,
              surroundings.pages(),
              loads,
              new CursorName(options.organization(), sync.directory()),
              surroundings.clock(),
              phase -> listener.accept(now -> now.at(phase.text())))
          .run();
      return "";
    } catch (InterruptedException e) {
      return STOPPED;
    } catch (CloseException | FunnelException e) {
      return e.getMessage();
    } catch (IOException e) {
      return "How far it came can't be kept: " + e;
    } catch (RuntimeException | Error e) {
      LOG.error("The sync of {} failed unexpectedly", options.organization(), e);
      return "Something went wrong inside; the log says more.";
    }
  }

  /** Tells the log what went wrong. */
  void log(String failure) {
    if (!failure.isEmpty()) {
      LOG.warn("The sync of {} ended early: {}", options.organization(), failure);
    }
    if (tally().refused() > 0) {
      LOG.warn(
          "Of what Close sent for {}, {} records can't be stored: {}",
          options.organization(),
          tally().refused(),
          String.join("; ", tally().refusals()));
    }
  }
}
