package org.opportunityfunnel.rest.internal.ready;

import java.time.Duration;
import org.opportunityfunnel.api.report.FunnelReports;

/** Waits until the first report can be answered, says so once, and ends. */
record ReadyWatch(Http http, FunnelReports reports, String organization, Runnable say)
    implements Runnable {
  private static final Duration A_WHILE = Duration.ofSeconds(10);
  private static final int ANY_VERSION = 0;

  /** The way to reports. */
  interface Http {
    void awaitAnswering() throws InterruptedException;
  }

  @Override
  public void run() {
    try {
      http.awaitAnswering();
      while (!reports.awaitVersion(organization, ANY_VERSION, A_WHILE)) {
        // No store or no engine yet; the next wait begins at once.
      }
      say.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
