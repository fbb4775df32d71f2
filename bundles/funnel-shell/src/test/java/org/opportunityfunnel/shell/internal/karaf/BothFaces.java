package org.opportunityfunnel.shell.internal.karaf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.shell.internal.cli.CliRun;
import org.opportunityfunnel.shell.internal.cli.ServerFixture;
import org.opportunityfunnel.shell.internal.client.ServerAddress;
import org.opportunityfunnel.shell.internal.fake.FakeServer;
import org.opportunityfunnel.shell.internal.fake.FakeServices;
import org.opportunityfunnel.shell.internal.fake.FakeSync;
import org.opportunityfunnel.shell.internal.fake.FakeUnderWay;
import org.opportunityfunnel.shell.internal.local.LocalServices;
import org.opportunityfunnel.shell.internal.remote.RemoteFunnelServer;

/** The program with a server, and the console with services that know the same. */
final class BothFaces implements AutoCloseable {
  final FakeServer server;
  final FakeServices fake = new FakeServices();
  final FakeSync syncs;
  final FakeUpkeep upkeep;
  final FakeUnderWay underWay;
  final LocalServices services = new LocalServices();
  private final Path folder;

  BothFaces(Path folder) throws IOException {
    this.folder = folder;
    server = ServerFixture.start();
    RemoteFunnelServer remote =
        new RemoteFunnelServer(
            ServerAddress.ofUrl(server.url()), Optional::empty, Duration.ofSeconds(30));
    fake.with(
            new Catalog(
                1,
                remote.records().pipelines(),
                remote.records().users(),
                remote.records().groups(),
                remote.records().savedSearches(),
                List.of()))
        .with(remote.health().health())
        .with(remote.engines().list())
        .with(remote.reports().stages(Map.of()), remote.reports().totals(Map.of()));
    services.reports().set(fake);
    services.searches().set(fake);
    services.keys().set(fake);
    services.importer().set(fake);
    underWay = new FakeUnderWay(remote.imports().underWay());
    services.underWay().set(underWay);
    upkeep = new FakeUpkeep(remote.upkeep().status());
    services.upkeep().set(upkeep);
    syncs = new FakeSync(List.of(remote.syncs().list()));
    syncs.deliveries = remote.syncs().deliveries();
    services.syncs().set(syncs);
    services.addFormat(fake);
  }

  /** What {@code bin/funnel} does. */
  CliRun program(String... words) {
    return CliRun.of(Map.of("FUNNEL_URL", server.url(), "FUNNEL_KEY", "k3y"), folder, words);
  }

  /** What {@code funnel:…} does. */
  ConsoleRun console(String command, String... words) {
    return ConsoleRun.of(services, FakeSession.in(folder), command, words);
  }

  @Override
  public void close() {
    server.close();
  }
}
