package org.opportunityfunnel.itests.console;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opportunityfunnel.itests.harness.Distribution;
import org.opportunityfunnel.itests.harness.FunnelServer;

/**
 * A server of the assembly with a console on a terminal.
 *
 * @param server the same over HTTP
 */
record ConsoleServer(FunnelServer server, Console console) implements AutoCloseable {
  private static final String ROLES = "karaf.local.roles = admin,manager,viewer,systembundles";

  /** Whoever is at the console may do everything, as in every distribution. */
  static ConsoleServer ofAdmin() {
    return start(Distribution.assembly("console-admin"));
  }

  /** Whoever is at the console is a viewer only. */
  static ConsoleServer ofViewer() {
    Distribution distribution = Distribution.assembly("console-viewer");
    Path properties = distribution.home().resolve("etc/system.properties");
    try {
      String text = Files.readString(properties);
      assertTrue(text.contains(ROLES), text);
      Files.writeString(properties, text.replace(ROLES, "karaf.local.roles = viewer"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return start(distribution);
  }

  private static ConsoleServer start(Distribution distribution) {
    FunnelServer server = FunnelServer.onTerminal(distribution).start().awaitReady();
    server.process().awaitLogged("Reports are answered at");
    return new ConsoleServer(server, new Console(server.process()));
  }

  @Override
  public void close() {
    server.close();
  }
}
