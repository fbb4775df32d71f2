package org.opportunityfunnel.itests.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.opportunityfunnel.itests.harness.Distribution;
import org.opportunityfunnel.itests.harness.FreePort;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.TerminalClient;
import org.opportunityfunnel.itests.harness.TerminalClient.Ending;

/** One server with a console and one browser for all tests of the page. */
final class Site implements AutoCloseable {
  private final FunnelServer server;
  private final Browser browser;
  private String demoKey;

  private Site(FunnelServer server, Browser browser) {
    this.server = server;
    this.browser = browser;
  }

  static Site open() {
    FunnelServer server = FunnelServer.of(Distribution.assembly("page"), FreePort.find());
    server.start();
    try {
      return new Site(server.awaitReady(), Browser.start());
    } catch (AssertionError | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  FunnelServer server() {
    return server;
  }

  Browser browser() {
    return browser;
  }

  /** A key of the organization with the demo's data, which is loaded the first time. */
  synchronized String demoKey() {
    if (demoKey == null) {
      demoKey = server.newOrganizationKey();
      try {
        Path folder = Files.createTempDirectory("funnel-demo");
        terminal("demo-data", folder.toString());
        terminal("import", folder.toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return demoKey;
  }

  /** A key of a new organization with those records. */
  String keyOf(String ndjson) {
    String key = server.newOrganizationKey();
    server.admin().withKey(key).importNdjson(ndjson).expect(200);
    return key;
  }

  /** The users of the key's organization. */
  Stream<String> userIds(String key) {
    JsonNode users = server.admin().withKey(key).get("/api/v1/user/").expect(200).json();
    return users.path("data").findValuesAsText("id").stream();
  }

  @Override
  public void close() {
    try {
      browser.close();
    } finally {
      server.close();
    }
  }

  private void terminal(String... arguments) {
    TerminalClient terminal =
        new TerminalClient(server.distribution(), server.base().toString(), demoKey);
    Ending ending = terminal.run(arguments);
    if (ending.status() != 0) {
      throw new AssertionError(ending.output());
    }
  }
}
