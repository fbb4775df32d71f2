package org.opportunityfunnel.shell.internal.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpAddressCheckTest {

  @Test
  void aTakenPortIsRefusedUntilItIsFree() throws IOException {
    HttpAddressCheck check;
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(other.getLocalPort());
      check = new HttpAddressCheck("127.0.0.1", port);
      String refusal = check.refusal().orElseThrow();
      assertTrue(refusal.startsWith("Port " + port + " on 127.0.0.1 can't be used"), refusal);
      assertTrue(refusal.contains("FUNNEL_HTTP_PORT"), refusal);
    }
    assertEquals(Optional.empty(), check.refusal());
  }

  @Test
  void anAddressOfAnotherMachineIsRefused() {
    // 192.0.2.0/24 is for documentation: no machine has it.
    String refusal = new HttpAddressCheck("192.0.2.1", "8181").refusal().orElseThrow();
    assertTrue(refusal.startsWith("FUNNEL_HTTP_HOST=192.0.2.1 is no address of this"), refusal);
  }

  @Test
  void theDefaultIsThisMachineOnly() {
    assertEquals(new HttpAddressCheck("127.0.0.1", "8181"), HttpAddressCheck.of(Map.of()));
    assertEquals(
        new HttpAddressCheck("0.0.0.0", "80"),
        HttpAddressCheck.of(Map.of("FUNNEL_HTTP_HOST", "0.0.0.0", "FUNNEL_HTTP_PORT", "80")));
  }
}
