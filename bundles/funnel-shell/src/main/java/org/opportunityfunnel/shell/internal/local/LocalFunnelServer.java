package org.opportunityfunnel.shell.internal.local;

import java.util.Optional;
import org.opportunityfunnel.shell.internal.funnel.Engines;
import org.opportunityfunnel.shell.internal.funnel.Exports;
import org.opportunityfunnel.shell.internal.funnel.FunnelServer;
import org.opportunityfunnel.shell.internal.funnel.Imports;
import org.opportunityfunnel.shell.internal.funnel.Keys;
import org.opportunityfunnel.shell.internal.funnel.Records;
import org.opportunityfunnel.shell.internal.funnel.Reports;
import org.opportunityfunnel.shell.internal.funnel.Searches;
import org.opportunityfunnel.shell.internal.funnel.ServerHealth;
import org.opportunityfunnel.shell.internal.funnel.Syncs;
import org.opportunityfunnel.shell.internal.funnel.Upkeep;

/**
 * The container that the commands run in, without HTTP and keys.
 *
 * @param caller in whose name services are called
 */
public record LocalFunnelServer(LocalServices services, LocalCaller caller)
    implements FunnelServer {
  @Override
  public String label() {
    return "This container";
  }

  @Override
  public Reports reports() {
    return new LocalReports(services, caller);
  }

  @Override
  public Records records() {
    return new LocalRecords(services, caller);
  }

  @Override
  public Imports imports() {
    return new LocalImports(services, caller);
  }

  @Override
  public Exports exports() {
    return new LocalExports(services, caller);
  }

  @Override
  public Keys keys() {
    return new LocalKeys(services, caller);
  }

  @Override
  public Searches searches() {
    return new LocalSearches(services, caller);
  }

  @Override
  public Engines engines() {
    return new LocalEngines(services, caller);
  }

  @Override
  public Syncs syncs() {
    return new LocalSyncs(services, caller);
  }

  @Override
  public Upkeep upkeep() {
    return new LocalUpkeep(services, caller);
  }

  @Override
  public ServerHealth health() {
    return Told.by(() -> new ServerHealth(services.reports().get().health(), Optional.empty()));
  }
}
