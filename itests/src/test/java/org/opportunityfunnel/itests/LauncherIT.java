package org.opportunityfunnel.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.itests.harness.Distribution;
import org.opportunityfunnel.itests.harness.FreePort;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.KarafProcess;
import org.opportunityfunnel.itests.harness.ListeningSockets;
import org.opportunityfunnel.itests.harness.SharedServer;

/**
 * What stands in a server's way is one line and exit status 1; a server that runs opens one port.
 */
@ExtendWith(SharedServer.class)
class LauncherIT {
  private static Distribution distribution;

  @BeforeAll
  static void layOut() {
    distribution = Distribution.assembly("launcher");
  }

  @Test
  void aTakenPort() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(other.getLocalPort());
      assertRefused(
          Map.of("FUNNEL_HTTP_PORT", port), "Port " + port + " on 127.0.0.1 can't be used");
    }
  }

  @Test
  void aStoreThatAnotherServerHasOpen(FunnelServer server) {
    Path data = server.distribution().data();
    assertRefused(
        Map.of("FUNNEL_DATA", data.toString(), "FUNNEL_HTTP_PORT", freePort()),
        data.resolve("funnel.duckdb") + " is locked by another process");
  }

  @Test
  void aDirectoryThatCannotBeMade(@TempDir Path directory) throws IOException {
    Path below = Files.createFile(directory.resolve("file")).resolve("below");
    assertRefused(
        Map.of("FUNNEL_DATA", below.toString(), "FUNNEL_HTTP_PORT", freePort()),
        below + " (FUNNEL_DATA) can't be made");
  }

  @Test
  void aCalendarThatDoesNotExist() {
    assertRefused(Map.of("FUNNEL_TIMEZONE", "Mars/Olympus"), "FUNNEL_TIMEZONE=Mars/Olympus");
  }

  @Test
  void anotherJava(@TempDir Path home) throws IOException {
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"25.0.1\" 2025-10-21' >&2\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertRefused(Map.of("JAVA_HOME", home.toString()), "does not run on Java 25.0.1");
  }

  @Test
  void aSecondServerOfOneDistribution(FunnelServer server, @TempDir Path data) {
    assertRefused(
        server.distribution(),
        Map.of("FUNNEL_DATA", data.toString(), "FUNNEL_HTTP_PORT", freePort()),
        "A server already runs from " + server.distribution().home());
  }

  @Test
  void aRunningServerListensForHttpOnThisMachineOnly(FunnelServer server) {
    String port = String.format("%04X", server.base().getPort());
    List<String> found =
        server.process().processIds().stream()
            .flatMap(id -> ListeningSockets.of(id).stream())
            .toList();
    assertEquals(1, found.size(), found::toString);
    String address = found.get(0);
    assertTrue(
        address.equals("0100007F:" + port)
            || address.equals("0000000000000000FFFF00000100007F:" + port),
        address);
  }

  private static void assertRefused(Map<String, String> environment, String line) {
    assertRefused(distribution, environment, line);
  }

  private static void assertRefused(
      Distribution distribution, Map<String, String> environment, String line) {
    try (KarafProcess process = KarafProcess.start(distribution, environment, "server")) {
      assertEquals(1, process.awaitExit(Duration.ofSeconds(20)));
      String output = process.output();
      assertEquals(1, output.lines().count(), output);
      assertTrue(output.startsWith("funnel: "), output);
      assertTrue(output.contains(line), output);
      assertFalse(output.contains("Exception"), output);
    }
  }

  private static String freePort() {
    return String.valueOf(FreePort.find());
  }
}
