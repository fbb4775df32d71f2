package org.opportunityfunnel.close.internal.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.close.internal.webhook.RealStore;
import org.opportunityfunnel.testkit.random.RandomCases;

/** Whatever the store had before, a sync makes it what the account is. */
@Timeout(120)
class SyncAgainTest {
  /** After which events are no longer read again by the way. */
  private static final Duration LATE = Duration.ofMinutes(6);

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

  private static void removeSome(Scene scene) {
    for (RecordKind kind :
        List.of(
            RecordKind.OPPORTUNITY,
            RecordKind.OPPORTUNITY_STATUS_CHANGE,
            RecordKind.GROUP,
            RecordKind.SAVED_SEARCH)) {
      List<ObjectNode> records = scene.account.records(kind);
      if (!records.isEmpty()) {
        scene.account.remove(kind, records.get(0).get("id").textValue());
      }
    }
    scene.account.rest(LATE);
    scene.edits.make(10);
  }

  @Test
  void aWholeOneKnowsWhatWasRemovedSinceTheLast() {
    RandomCases.check(
        1,
        one -> {
          try (Scene scene = new Scene("whole", one, store, folder)) {
            assertEquals("", scene.bringing.once().error());
            removeSome(scene);
            assertEquals("", scene.bringing.once(true).error());
            scene.assertSame();
          }
        });
  }

  @Test
  void theFirstOneKnowsWhatWasRemovedSinceAnExportWasImported() {
    RandomCases.check(
        1,
        one -> {
          try (Scene scene = new Scene("export", one, store, folder)) {
            store.load(scene.organization, scene.account.ndjson());
            removeSome(scene);
            assertEquals("", scene.bringing.once().error());
            scene.assertSame();
          }
        });
  }

  @Test
  void anEmptiedStoreIsFilledAgainThoughSomeOfItCameByItself() {
    RandomCases.check(
        1,
        one -> {
          try (Scene scene = new Scene("emptied", one, store, folder)) {
            assertEquals("", scene.bringing.once().error());
            store.remove(scene.organization);
            store.load(
                scene.organization,
                scene.account.records(RecordKind.PIPELINE).get(0).put("_type", "Pipeline") + "\n");
            assertEquals("", scene.bringing.once().error());
            scene.assertSame();
          }
        });
  }

  @Test
  void twoDoNotReadOneAccountAtATime() {
    RandomCases.check(
        1,
        one -> {
          try (Scene scene = new Scene("locked", one, store, folder)) {
            CursorName name =
                new CursorName(scene.organization, folder.resolve(scene.organization));
            try (FileChannel other = name.of("orga_in_close").lock().orElseThrow()) {
              assertEquals(
                  "orga_in_close is being read already, for another configuration.",
                  scene.bringing.once().error());
              assertTrue(other.isOpen());
            }
            assertEquals("", scene.bringing.once().error());
          }
        });
  }

  @Test
  void whatIsListedNoMoreIsRemovedButForUsers() {
    RandomCases.check(
        1,
        one -> {
          try (Scene scene = new Scene("listed", one, store, folder)) {
            ObjectNode pipeline =
                scene.account.records(RecordKind.PIPELINE).get(0).put("id", "pipe_gone");
            pipeline.putArray("statuses");
            scene.account.put(RecordKind.PIPELINE, pipeline);
            scene.account.put(
                RecordKind.USER, scene.account.records(RecordKind.USER).get(0).put("id", "user_x"));
            assertEquals("", scene.bringing.once().error());
            scene.assertSame();
            scene.account.remove(RecordKind.PIPELINE, "pipe_gone");
            assertEquals("", scene.bringing.once().error());
            scene.assertSame();
            scene.account.remove(RecordKind.USER, "user_x");
            assertEquals("", scene.bringing.once().error());
            assertTrue(
                store.content(scene.organization).stream()
                    .anyMatch(line -> line.startsWith("User[id=user_x,")));
          }
        });
  }

  @Test
  void noLeadIsMissedThoughSomethingHappensAtThemWhileTheyAreRead() {
    RandomCases.check(
        1,
        one -> {
          try (Scene scene = new Scene("leads", one, store, folder)) {
            for (int i = 0; i < 18; i++) {
              scene.account.put(
                  RecordKind.LEAD,
                  JsonNodeFactory.instance.objectNode().put("id", "lead_x" + i).put("name", "X"));
            }
            scene.account.rest(LATE);
            scene.edits.make(10);
            scene.bringing.beforeEachRequest(
                path -> {
                  if (path.contains("/lead/?")) {
                    List<ObjectNode> leads = scene.account.records(RecordKind.LEAD);
                    Random random = new Random(path.hashCode());
                    for (int i = 0; i < 5; i++) {
                      ObjectNode lead = leads.get(random.nextInt(leads.size()));
                      scene.account.happensAt(lead.get("id").textValue());
                    }
                  }
                });
            assertEquals("", scene.bringing.once().error());
            scene.assertSame();
          }
        });
  }
}
