package org.opportunityfunnel.shell.internal.remote;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.opportunityfunnel.shell.internal.client.ApiKey;
import org.opportunityfunnel.shell.internal.client.EngineClient;
import org.opportunityfunnel.shell.internal.client.ExportClient;
import org.opportunityfunnel.shell.internal.client.FunnelClient;
import org.opportunityfunnel.shell.internal.client.HealthAnswer;
import org.opportunityfunnel.shell.internal.client.KeyClient;
import org.opportunityfunnel.shell.internal.client.Lookups;
import org.opportunityfunnel.shell.internal.client.ReportClient;
import org.opportunityfunnel.shell.internal.client.SearchClient;
import org.opportunityfunnel.shell.internal.client.ServerAddress;
import org.opportunityfunnel.shell.internal.client.SyncClient;
import org.opportunityfunnel.shell.internal.client.UpkeepClient;
import org.opportunityfunnel.shell.internal.funnel.Engines;
import org.opportunityfunnel.shell.internal.funnel.Exports;
import org.opportunityfunnel.shell.internal.funnel.FunnelServer;
import org.opportunityfunnel.shell.internal.funnel.Imports;
import org.opportunityfunnel.shell.internal.funnel.Keys;
import org.opportunityfunnel.shell.internal.funnel.Quitting;
import org.opportunityfunnel.shell.internal.funnel.Records;
import org.opportunityfunnel.shell.internal.funnel.Reports;
import org.opportunityfunnel.shell.internal.funnel.Searches;
import org.opportunityfunnel.shell.internal.funnel.ServerHealth;
import org.opportunityfunnel.shell.internal.funnel.Syncs;
import org.opportunityfunnel.shell.internal.funnel.Upkeep;
import org.opportunityfunnel.shell.internal.upload.ImportClient;

/**
 * A server over HTTP.
 *
 * @param key asked when something needs it, and not before
 * @param timeout how long one answer may take, the sending of its request included
 * @param quitting by which a person gives up what is under way
 */
public record RemoteFunnelServer(
    ServerAddress address, Supplier<Optional<ApiKey>> key, Duration timeout, Quitting quitting)
    implements FunnelServer {
  /** One on which nothing is given up. */
  public RemoteFunnelServer(
      ServerAddress address, Supplier<Optional<ApiKey>> key, Duration timeout) {
    this(address, key, timeout, Quitting.NEVER);
  }

  @Override
  public String label() {
    return address.toString();
  }

  @Override
  public Reports reports() {
    return new ReportClient(client());
  }

  @Override
  public Records records() {
    return new Lookups(client());
  }

  @Override
  public Imports imports() {
    return new ImportClient(client(), quitting);
  }

  @Override
  public Exports exports() {
    return new ExportClient(client());
  }

  @Override
  public Keys keys() {
    return new KeyClient(client());
  }

  @Override
  public Searches searches() {
    return new SearchClient(client());
  }

  @Override
  public Engines engines() {
    return new EngineClient(client());
  }

  @Override
  public Syncs syncs() {
    return new SyncClient(client());
  }

  @Override
  public Upkeep upkeep() {
    return new UpkeepClient(client());
  }

  @Override
  public ServerHealth health() {
    return HealthAnswer.ask(new FunnelClient(address, Optional.empty(), timeout));
  }

  private FunnelClient client() {
    return new FunnelClient(address, key.get(), timeout);
  }
}
