package org.opportunityfunnel.rest.internal.lookup;

import javax.ws.rs.container.ContainerRequestContext;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.report.FunnelReports;
import org.opportunityfunnel.rest.internal.auth.Callers;
import org.opportunityfunnel.rest.internal.service.Held;

/** What each caller may see of its organization's records. */
public final class Catalogs {
  private final Held<FunnelReports> reports;

  public Catalogs(Held<FunnelReports> reports) {
    this.reports = reports;
  }

  /**
   * What the one who sent the request may see.
   *
   * @throws org.opportunityfunnel.api.error.FunnelException UNAVAILABLE if it can't be read in time
   */
  public Catalog of(ContainerRequestContext request) {
    return reports.get().catalog(Callers.of(request));
  }
}
