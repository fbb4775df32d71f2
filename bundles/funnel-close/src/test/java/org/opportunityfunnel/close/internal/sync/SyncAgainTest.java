package org.opportunityfunnel.close.internal.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
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
  /** Of a second each, so that events before them are no longer read again by the way. */
  private static final int LATER_EDITS = 310;

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
    scene.edits.make(LATER_EDITS);
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
}
