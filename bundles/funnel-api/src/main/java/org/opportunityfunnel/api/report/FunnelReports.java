package org.opportunityfunnel.api.report;

import java.time.Duration;
import java.util.List;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The reports and what a request for one needs to know. Thread-safe.
 *
 * <p>Methods throw {@link FunnelException}: INVALID with all problems of the request, FORBIDDEN
 * without the right to report, NOT_FOUND for an unknown pipeline, UNAVAILABLE if no engine or store
 * answers within a bounded time.
 */
@ProviderType
public interface FunnelReports {

  /** The stages report. */
  StagesReport stages(Caller caller, ReportRequest request);

  /** The totals report. */
  TotalsReport totals(Caller caller, ReportRequest request);

  /**
   * The records that the caller may see: all, but of users and groups only those it sees all of.
   */
  Catalog catalog(Caller caller);

  /**
   * Waits until reports of the organization are computed from that data version or a later one.
   *
   * @return false if they are not yet when the time is over
   */
  boolean awaitVersion(String organization, long version, Duration atMost)
      throws InterruptedException;

  /** Whether a report can be answered, and by whom. */
  Health health();

  /**
   * The engines in the order in which they are asked, with what they answered; waits for nothing.
   * One that configuration names but that is not there is the last entry and says so.
   */
  List<EngineInfo> engines(Caller caller);
}
