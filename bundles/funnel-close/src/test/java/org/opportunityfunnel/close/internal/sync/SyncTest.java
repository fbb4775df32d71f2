package org.opportunityfunnel.close.internal.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.close.internal.webhook.RealStore;
import org.opportunityfunnel.testkit.close.Faults;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.random.RandomCases;

/** What is brought from Close is what an import of the same records gives, whatever goes wrong. */
@Timeout(120)
class SyncTest {
  @TempDir static Path folder;
  private static RealStore store;

  @BeforeAll
  static void open() throws Exception {
    store = new RealStore(folder);
  }

  @AfterAll
  static void close() throws Exception {
    store.close();
  }

  private static Scene scene(String name, RandomCase one) throws IOException {
    return new Scene(name, one, store, folder);
  }

  @Test
  void allOfItThroughAnyFaults() {
    RandomCases.check(
        3,
        one -> {
          try (Scene scene = scene("faults", one)) {
            scene.server.faults(Faults.seeded(one.seed(), 40));
            assertEquals("", scene.bringing.once().error());
            // What was changed in the midst of the last page is for the next sync.
            scene.server.faults(Faults.NONE);
            assertEquals("", scene.bringing.once().error());
            scene.assertSame();
          }
        });
  }

  @Test
  void anInterruptedOneIsGoneOnWith() {
    RandomCases.check(
        2,
        one -> {
          try (Scene scene = scene("interrupted", one)) {
            Random random = new Random(one.seed());
            for (int i = 0; i < 6; i++) {
              long away = scene.server.requests().size() + 1 + random.nextInt(30);
              scene.server.faults(Faults.seeded(one.seed(), 20).awayFrom(away));
              scene.bringing.once();
            }
            scene.server.faults(Faults.NONE);
            assertEquals("", scene.bringing.once().error());
            scene.assertSame();
          }
        });
  }

  @Test
  void thenOnlyWhatIsNew() {
    RandomCases.check(
        2,
        one -> {
          try (Scene scene = scene("new", one)) {
            assertEquals("", scene.bringing.once().error());
            scene.edits.make(30);
            int before = scene.server.requests().size();
            assertEquals("", scene.bringing.once().error());
            scene.assertSame();
            List<String> lists =
                scene.server.requests().subList(before, scene.server.requests().size()).stream()
                    .filter(
                        path -> path.matches("/api/v1/(lead|opportunity|activity/[a-z_/]+)/\\?.*"))
                    .toList();
            assertEquals(List.of(), lists);
          }
        });
  }

  @Test
  void whatWasReadIsNotReadAgain() {
    RandomCases.check(
        1,
        one -> {
          try (Scene scene = scene("again", one)) {
            int changes = requestsBefore(scene, "activity/status_change");
            scene.server.faults(Faults.NONE.awayFrom(changes + 1));
            assertTrue(scene.bringing.once(true).error().startsWith("Close failed 8 times"));
            scene.server.faults(Faults.NONE);
            int before = scene.server.requests().size();
            assertEquals("", scene.bringing.once().error());
            assertEquals(List.of(), scene.listed("lead|opportunity", before));
            scene.assertSame();
          }
        });
  }

  /** How many requests a whole sync makes before the first of that list. */
  private static int requestsBefore(Scene scene, String list) {
    assertEquals("", scene.bringing.once(true).error());
    List<String> requests = scene.server.requests();
    return (int) requests.stream().takeWhile(path -> !path.contains("/" + list)).count()
        + requests.size();
  }
}
