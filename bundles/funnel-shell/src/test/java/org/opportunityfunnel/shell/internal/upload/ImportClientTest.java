package org.opportunityfunnel.shell.internal.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.api.store.ImportOptions.OnError;
import org.opportunityfunnel.shell.internal.client.FunnelClient;
import org.opportunityfunnel.shell.internal.client.ServerAddress;
import org.opportunityfunnel.shell.internal.fake.FakeServer;
import org.opportunityfunnel.shell.internal.fake.FakeServer.Answer;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;
import org.opportunityfunnel.shell.internal.funnel.ImportFolder;
import org.opportunityfunnel.shell.internal.funnel.Quitting;

class ImportClientTest {
  @TempDir Path folder;

  private static ImportClient client(FakeServer server) {
    return new ImportClient(
        new FunnelClient(
            ServerAddress.ofUrl(server.url()), Optional.empty(), Duration.ofSeconds(30)),
        Quitting.NEVER);
  }

  @Test
  void halfAFolderNeverLooksLikeAWholeOne() throws IOException {
    try (FakeServer server = new FakeServer()) {
      server.on("GET /me/", "{}").on("POST /import/", "{}");
      Path there = Files.writeString(folder.resolve("user.json"), "[]");
      Path gone = folder.resolve("lead.json");
      ImportFolder files = new ImportFolder(folder, List.of(there, gone), List.of(), 2);
      CommandFailure failure =
          assertThrows(
              CommandFailure.class,
              () -> client(server).load(files, OnError.FAIL, (file, bytes) -> {}));
      assertEquals("Can't read " + gone + "; nothing was stored.", failure.getMessage());
      assertEquals(CommandFailure.Kind.REFUSED, failure.kind());
      assertTrue(
          server.requests().stream().noneMatch(request -> request.method().equals("POST")),
          "the server got a request that looked complete");
    }
  }

  @Test
  void nothingIsSentWithABadKey() throws IOException {
    try (FakeServer server = new FakeServer()) {
      server.on("GET /me/", request -> Answer.json(401, "{}"));
      Path file = Files.writeString(folder.resolve("user.json"), "[]");
      ImportFolder files = new ImportFolder(folder, List.of(file), List.of(), 2);
      assertThrows(
          CommandFailure.class, () -> client(server).load(files, OnError.SKIP, (one, bytes) -> {}));
      assertEquals(1, server.requests().size());
    }
  }
}
