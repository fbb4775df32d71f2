package org.opportunityfunnel.itests.engines;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.Await;
import org.opportunityfunnel.itests.harness.Distribution;
import org.opportunityfunnel.itests.harness.FreePort;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.OracleComparison;
import org.opportunityfunnel.testkit.oracle.OracleRequest;

/**
 * A server of the assembly with two engines. The second one is installed from what the assembly
 * brings, which knows no repository in a network.
 */
final class EngineServer implements AutoCloseable {
  static final List<String> ENGINES = List.of("columnar", "sql");

  private final FunnelServer server;
  private final AtomicInteger organizations = new AtomicInteger();

  EngineServer() {
    server = FunnelServer.of(Distribution.assembly("engines"), FreePort.find());
    server.start().awaitReady();
    server.process().type("feature:install funnel-engine-sql");
    ENGINES.forEach(engine -> Await.until(engine + " is ready", () -> isReady(engine)));
  }

  /** Who may name the engine that answers, for a new, empty organization. */
  FunnelClient newOrganization() {
    String organization = "orga_engines" + organizations.incrementAndGet();
    return server.newKey(organization, "\"report\",\"import\",\"admin\"");
  }

  /** Asks that engine; an answer is of no other. */
  static Answer ask(FunnelClient client, String engine, String kind, OracleRequest request) {
    String body = OracleComparison.body(request);
    Answer answer = client.report(kind, body, "X-Funnel-Engine", engine);
    if (answer.status() == 200 && !engine.equals(answer.json().at("/meta/engine").asText())) {
      throw new AssertionError("Not by " + engine + ": " + answer);
    }
    return answer;
  }

  private boolean isReady(String engine) {
    Answer answer = server.admin().get("/api/v1/engine/" + engine + "/");
    return answer.status() == 200 && answer.json().path("state").asText().equals("ready");
  }

  @Override
  public void close() {
    server.close();
  }
}
