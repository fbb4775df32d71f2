package org.opportunityfunnel.shell.internal.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.shell.internal.client.FunnelClient;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;

/** Waits until a server that was just started can answer reports. */
public final class ServerStart {
  private static final Duration BETWEEN = Duration.ofMillis(200);

  private final FunnelClient client;
  private final Duration atMost;

  /** The client needs no key. */
  public ServerStart(FunnelClient client, Duration atMost) {
    this.client = client;
    this.atMost = atMost;
  }

  /** Whether an Opportunity Funnel server answers there, ready or not. */
  public boolean isRunning() {
    try {
      int status = client.ask("/health/").status();
      return status == 200 || status == 503;
    } catch (CommandFailure nobody) {
      return false;
    }
  }

  /**
   * Returns when it is ready.
   *
   * @throws CommandFailure UNREACHABLE, with the server's own words, if it ends before, or the time
   *     is over
   */
  public void await(ServerProcess server) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!isReady()) {
      if (!server.isAlive()) {
        throw failure("The server did not start.", server);
      }
      if (System.nanoTime() > deadline) {
        throw failure("The server is not ready after " + atMost.toSeconds() + " s.", server);
      }
      Thread.sleep(BETWEEN.toMillis());
    }
  }

  private boolean isReady() {
    try {
      return client.ask("/health/").status() == 200;
    } catch (CommandFailure notYet) {
      return false;
    }
  }

  private static CommandFailure failure(String what, ServerProcess server) {
    List<String> lines = new ArrayList<>(server.lastWords());
    lines.add(what + " Its log is " + server.log());
    return new CommandFailure(CommandFailure.Kind.UNREACHABLE, lines, null);
  }
}
