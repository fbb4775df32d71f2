package org.opportunityfunnel.rest.internal.ready;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.report.EngineInfo;
import org.opportunityfunnel.api.report.FunnelReports;
import org.opportunityfunnel.api.report.Health;
import org.opportunityfunnel.api.report.ReportRequest;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.TotalsReport;
import org.opportunityfunnel.api.security.Caller;

/** Reports that can only be waited for; each wait takes the next of the answers. */
record AwaitedReports(Queue<Boolean> answers) implements FunnelReports {

  @Override
  public StagesReport stages(Caller caller, ReportRequest request) {
    throw new AssertionError("nobody asks");
  }

  @Override
  public TotalsReport totals(Caller caller, ReportRequest request) {
    throw new AssertionError("nobody asks");
  }

  @Override
  public Catalog catalog(Caller caller) {
    throw new AssertionError("nobody asks");
  }

  @Override
  public boolean awaitVersion(String organization, long version, Duration atMost)
      throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return answers.remove();
  }

  @Override
  public List<EngineInfo> engines(Caller caller) {
    throw new AssertionError("nobody asks");
  }

  @Override
  public Health health() {
    return new Health(false, "", List.of());
  }
}
