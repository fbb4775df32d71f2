package org.opportunityfunnel.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.SharedServer;

/** What a server writes shows neither keys nor, for what its callers do wrong, its inside. */
@ExtendWith(SharedServer.class)
class SecrecyIT {
  private static final long LARGEST_LOOKED_AT = 16 << 20;

  @Test
  void noKeyIsInAnyFile(FunnelServer server) throws IOException {
    String key = server.newOrganizationKey();
    server.admin().withKey(key).get("/api/v1/me/").expect(200);
    server.admin().withKey(key + "x").get("/api/v1/me/").expect(401);
    server.admin().get("/api/v1/api_key/?organization=" + key).expect(200);
    for (String secret : List.of(key, server.adminKey())) {
      assertEquals(List.of(), filesWith(secret, server.distribution().home()), "show a key");
    }
  }

  @Test
  void whatCallersDoWrongIsNoErrorOfTheServer(FunnelServer server) {
    FunnelClient client = server.newOrganization();
    client.report("stages", "{").expect(400);
    client.report("stages", "{\"pipeline\":\"none\"}").expect(400);
    client.get("/api/v1/none/").expect(404);
    client.importNdjson("{").expect(400);
    client.importNdjson("{\"_type\":\"Opportunity\",\"id\":1}\n").expect(400);
    String log = server.process().wholeLog();
    assertEquals(List.of(), log.lines().filter(line -> line.contains("| ERROR |")).toList());
    assertFalse(log.lines().anyMatch(line -> line.startsWith("\tat ")), server.process().log());
  }

  /** The store's file and native libraries are large, and hold no keys. */
  private static List<Path> filesWith(String secret, Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files
          .filter(file -> !file.startsWith(home.resolve("system")) && Files.isRegularFile(file))
          .filter(file -> contains(file, secret))
          .toList();
    }
  }

  private static boolean contains(Path file, String secret) {
    try {
      return Files.size(file) <= LARGEST_LOOKED_AT
          && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret);
    } catch (IOException e) {
      // Gone since it was listed.
      return false;
    }
  }
}
