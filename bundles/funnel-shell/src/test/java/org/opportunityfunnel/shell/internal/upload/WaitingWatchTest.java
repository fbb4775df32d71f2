package org.opportunityfunnel.shell.internal.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.shell.internal.cli.CliRun;
import org.opportunityfunnel.shell.internal.cli.ServerFixture;
import org.opportunityfunnel.shell.internal.fake.FakeServer;
import org.opportunityfunnel.shell.internal.fake.FakeServer.Answer;

/** The terminal says that its import waits at the server, once. */
@Timeout(30)
class WaitingWatchTest {
  private static final String DONE =
      "{\"counts\":{},\"data_version\":7,\"visible\":true,\"problems\":[],\"problem_total\":0}";

  @TempDir Path folder;

  @Test
  void whatWaitsIsSaid() throws Exception {
    AtomicReference<String> id = new AtomicReference<>("");
    CountDownLatch seen = new CountDownLatch(2);
    try (FakeServer server = ServerFixture.start()) {
      server
          .on(
              "POST /import/",
              request -> {
                id.set(request.query().replaceAll(".*&id=", ""));
                await(seen);
                return Answer.json(200, DONE);
              })
          .on(
              "GET /import/",
              request -> {
                seen.countDown();
                return Answer.json(200, list(id.get()));
              });
      Path file = Files.writeString(folder.resolve("x.ndjson"), "{}");
      CliRun run =
          CliRun.of(
              Map.of("FUNNEL_URL", server.url(), "FUNNEL_KEY", "k3y"),
              folder,
              "import",
              file.toString());
      assertEquals(0, run.code(), run.err());
      assertEquals(
          1,
          run.err()
              .lines()
              .filter("Another import is at it; this one waits for its turn."::equals)
              .count(),
          run.err());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String list(String id) {
    return "{\"data\":[{\"id\":\"other\",\"phase\":\"reading\"},{\"id\":\""
        + id
        + "\",\"phase\":\"waiting\"}],\"has_more\":false}";
  }
}
