package org.opportunityfunnel.shell.internal.upload;

import com.fasterxml.jackson.databind.JsonNode;
import org.opportunityfunnel.shell.internal.client.FunnelClient;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;
import org.opportunityfunnel.shell.internal.funnel.Imports;

/** Asks the server, while it takes nothing, whether an import waits there for others. */
final class WaitingWatch implements AutoCloseable {
  private static final long LOOK_MILLIS = 1_000;

  private final FunnelClient client;
  private final String id;
  private final Imports.Listener listener;
  private final Thread thread = new Thread(this::watch, "funnel-import-watch");

  WaitingWatch(FunnelClient client, String id, Imports.Listener listener) {
    this.client = client;
    this.id = id;
    this.listener = listener;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void watch() {
    try {
      do {
        Thread.sleep(LOOK_MILLIS);
      } while (mayWaitYet());
    } catch (InterruptedException | CommandFailure e) {
      // It is over, or the server can't say; the import's own answer tells how it went.
      return;
    }
  }

  /** Whether its turn has not come: one that is read or stored never waits again. */
  private boolean mayWaitYet() {
    for (JsonNode one : client.get("/import/").path("data")) {
      if (one.path("id").asText().equals(id)) {
        boolean waits = one.path("phase").asText().equals("waiting");
        if (waits) {
          listener.waits();
        }
        return waits;
      }
    }
    return true;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
