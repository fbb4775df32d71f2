package org.opportunityfunnel.close.internal.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.close.internal.list.PageSize;
import org.opportunityfunnel.close.internal.webhook.RealStore;
import org.opportunityfunnel.testkit.close.AccountEdits;
import org.opportunityfunnel.testkit.close.CloseAccount;
import org.opportunityfunnel.testkit.close.CloseLimits;
import org.opportunityfunnel.testkit.close.CloseServer;
import org.opportunityfunnel.testkit.close.Faults;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.random.RandomCases;

/** What is brought from Close is what an import of the same records gives, whatever goes wrong. */
@Timeout(120)
class SyncTest {
  private static final PageSize SMALL_PAGES = new PageSize(7, 2, 14);
  private static final CloseLimits SMALL_LIMITS = new CloseLimits(7, 30);

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

  /** An account of random records that people work in. */
  private static final class Scene implements AutoCloseable {
    final CloseAccount account;
    final AccountEdits edits;
    final CloseServer server;
    final Bringing bringing;
    final String organization;

    Scene(String name, RandomCase one) throws IOException {
      this.organization = name + one.seed();
      this.account = new CloseAccount("orga_in_close", one.organization());
      this.edits = new AccountEdits(account, one.seed(), true);
      this.server = new CloseServer(account, Bringing.KEY, SMALL_LIMITS, edits);
      this.bringing =
          new Bringing(
              organization,
              server.url(),
              store.importer(),
              folder.resolve(organization),
              SMALL_PAGES,
              Clock.systemUTC());
    }

    /** What was asked for of these lists since so many requests. */
    List<String> listed(String paths, int since) {
      List<String> requests = server.requests();
      return requests.subList(since, requests.size()).stream()
          .filter(path -> path.matches("/api/v1/(" + paths + ")/\\?.*"))
          .toList();
    }

    void assertSame() {
      String imported = organization + "_imported" + server.requests().size();
      store.load(imported, account.ndjson());
      assertEquals(
          String.join("\n", store.content(imported)),
          String.join("\n", store.content(organization)));
    }

    @Override
    public void close() {
      server.close();
    }
  }

  @Test
  void allOfItThroughAnyFaults() {
    RandomCases.check(
        3,
        one -> {
          try (Scene scene = new Scene("faults", one)) {
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
          try (Scene scene = new Scene("interrupted", one)) {
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
          try (Scene scene = new Scene("new", one)) {
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
          try (Scene scene = new Scene("again", one)) {
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
