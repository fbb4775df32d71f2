package org.opportunityfunnel.rest.internal.load;

import java.time.Duration;
import java.util.Optional;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.report.FunnelReports;
import org.opportunityfunnel.rest.internal.service.Held;

/** Waits until reports show what was loaded. */
public final class Visibility {
  private final Held<FunnelReports> reports;
  private final Duration atMost;

  public Visibility(Held<FunnelReports> reports, Duration atMost) {
    this.reports = reports;
    this.atMost = atMost;
  }

  /** Whether reports are computed from that version in time; without reports they are not. */
  boolean await(String organization, long version) {
    Optional<FunnelReports> present = reports.now();
    try {
      return present.isPresent() && present.get().awaitVersion(organization, version, atMost);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (FunnelException e) {
      // The load is stored and acknowledged whatever becomes of the reports.
      if (e.code() == ErrorCode.UNAVAILABLE) {
        return false;
      }
      throw e;
    }
  }
}
