package org.opportunityfunnel.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.itest.platform.store.Deals;
import org.opportunityfunnel.itests.harness.Build;
import org.opportunityfunnel.itests.harness.Distribution;
import org.opportunityfunnel.itests.harness.FreePort;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.OracleComparison;
import org.opportunityfunnel.itests.harness.PlatformRecords;
import org.opportunityfunnel.itests.harness.Readme;
import org.opportunityfunnel.itests.harness.WorkedExample;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleRequest;

/** An unmodified Karaf without a network takes the features, and the KAR. */
class StockKarafIT {

  @Test
  void installsTheFeatures(@TempDir Path emptyRepository) {
    try (FunnelServer server = start(stockKaraf("features", emptyRepository))) {
      type(server, "features");
      assertAnswers(server.awaitReady());
    }
  }

  @Test
  void takesTheKarFromItsDeployFolder(@TempDir Path emptyRepository) {
    Distribution distribution = stockKaraf("kar", emptyRepository);
    try (FunnelServer server = start(distribution)) {
      deploy(Build.kar(), distribution);
      assertAnswers(server.awaitReady());
    }
  }

  /** The features that the README names, and a bundle of the platform's in place of our store. */
  @Test
  void runsOnThePlatformsOwnStore(@TempDir Path emptyRepository) {
    try (FunnelServer server = start(stockKaraf("platform", emptyRepository))) {
      type(server, "platform");
      server.process().type("bundle:install -s file:" + Build.bundle("platform-store"));
      server.awaitReady();
      FunnelClient client = server.newKey(Deals.ORGANIZATION, "\"report\"");
      OracleRequest request = OracleRequest.allTime(Deals.PIPELINE).withNow(Instant.now());
      new OracleComparison(client, new Oracle(PlatformRecords.data())).assertSame(request);
      client.importNdjson("").expect(403);
      server.admin().importNdjson("{}").expect(503);
    }
  }

  /** Types commands of the README when there are such commands. */
  private static void type(FunnelServer server, String commands) {
    server.process().awaitLogged("Registering commands for bundle org.apache.karaf.config");
    server.process().awaitLogged("Registering commands for bundle org.apache.karaf.features");
    Readme.commands(commands).forEach(server.process()::type);
  }

  private static void assertAnswers(FunnelServer server) {
    FunnelClient client = server.newOrganization();
    WorkedExample.importInto(client);
    WorkedExample.assertAnswered(client);
  }

  private static FunnelServer start(Distribution distribution) {
    int port = FreePort.find();
    distribution.configure(
        "org.ops4j.pax.web.cfg",
        "org.osgi.service.http.port = " + port,
        "org.ops4j.pax.web.listening.addresses = 127.0.0.1");
    return FunnelServer.of(distribution, port).start();
  }

  /** Its own bundles are all there is. */
  private static Distribution stockKaraf(String name, Path emptyRepository) {
    Distribution distribution = Distribution.stockKaraf(name);
    distribution.configure(
        "org.ops4j.pax.url.mvn.cfg",
        "org.ops4j.pax.url.mvn.defaultRepositories = "
            + "${karaf.home.uri}${karaf.default.repository}@id=system.repository@snapshots, "
            + "${karaf.data.uri}kar@id=kar.repository@multi@snapshots",
        "org.ops4j.pax.url.mvn.repositories = " + emptyRepository.toUri() + "@id=none",
        "org.ops4j.pax.url.mvn.localRepository = " + emptyRepository,
        "org.ops4j.pax.url.mvn.useFallbackRepositories = false");
    return distribution;
  }

  private static void deploy(Path kar, Distribution distribution) {
    Path place = distribution.home().resolve("deploy").resolve(kar.getFileName());
    try {
      Files.copy(kar, place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
