package org.opportunityfunnel.engine.columnar.internal.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.engine.EngineStatus.State;
import org.opportunityfunnel.engine.columnar.internal.columns.Edition;

class OrganizationsTest {
  private final ManualBackground background = new ManualBackground();
  private final Organizations organizations = new Organizations(background, background);
  private final FakeStore store = new FakeStore().with("orga_a", 3).with("orga_b", 1);

  @Test
  void loadsAllThatTheStoreHas() {
    assertStatus(State.LOADING, "waits for a store");
    organizations.storeArrived(store);
    assertStatus(State.LOADING, "the first load is under way");
    background.runAll();
    assertStatus(State.READY, "");
    assertVersion("orga_a", 3);
    assertVersion("orga_b", 1);
    assertEquals(2, store.scans());
  }

  @Test
  void aStoreWithoutDataIsReady() {
    organizations.storeArrived(new FakeStore());
    background.runAll();
    assertStatus(State.READY, "no organization has data yet");
  }

  @Test
  void loadsAnUnknownOrganizationWhenItIsAskedFor() {
    organizations.storeArrived(store);
    background.runAll();
    assertEquals(Optional.empty(), organizations.edition("orga_new"));
    background.runAll();
    assertVersion("orga_new", 0);
    assertTrue(organizations.edition("orga_new").orElseThrow().base().partitions().isEmpty());
  }

  @Test
  void askedForBeforeTheStoreComes() {
    assertEquals(Optional.empty(), organizations.edition("orga_a"));
    background.runAll();
    organizations.storeArrived(store);
    background.runAll();
    assertVersion("orga_a", 3);
  }

  @Test
  void answersFromTheOldVersionUntilTheNewOneIsComplete() {
    organizations.storeArrived(store);
    background.runAll();
    store.with("orga_a", 4);
    organizations.changed("orga_a");
    assertVersion("orga_a", 3);
    store.duringScan(() -> assertVersion("orga_a", 3));
    background.runAll();
    assertVersion("orga_a", 4);
  }

  @Test
  void manyNoticesAreOneLoad() {
    organizations.storeArrived(store);
    background.runAll();
    store.with("orga_a", 9);
    for (int i = 0; i < 5; i++) {
      organizations.changed("orga_a");
    }
    background.runAll();
    assertVersion("orga_a", 9);
    assertEquals(3, store.scans());
  }

  @Test
  void aNoticeOfWhatIsHereAlreadyIsNoLoad() {
    organizations.storeArrived(store);
    background.runAll();
    organizations.changed("orga_a");
    background.runAll();
    assertEquals(2, store.scans());
  }

  @Test
  void aVersionThatMovesDuringTheScanIsScannedAgain() {
    FakeStore busy = new FakeStore().with("orga_a", 1);
    busy.duringScan(() -> busy.with("orga_a", 5));
    organizations.storeArrived(busy);
    background.runAll();
    assertVersion("orga_a", 5);
    assertEquals(2, busy.scans());
  }

  @Test
  void aFailureIsToldAndTriedAgain() {
    store.breakWith("The store is locked.");
    organizations.storeArrived(store);
    organizations.changed("orga_a");
    background.runAll();
    assertStatus(
        State.FAILED,
        "listing organizations: The store is locked.; organization orga_a: The store is locked.");
    store.breakWith(null);
    background.passTime();
    background.runAll();
    assertStatus(State.READY, "");
    assertVersion("orga_b", 1);
  }

  @Test
  void whatIsHereAnswersWhenANewerVersionCannotBeLoaded() {
    organizations.storeArrived(store);
    background.runAll();
    store.breakWith("The disk is gone.");
    organizations.changed("orga_a");
    background.runAll();
    assertVersion("orga_a", 3);
    assertStatus(State.READY, "organization orga_a: The disk is gone.");
  }

  @Test
  void answersWhileTheStoreIsAwayAndLoadsAgainWhenOneComes() {
    organizations.storeArrived(store);
    background.runAll();
    organizations.storeLeft(store);
    assertStatus(State.READY, "the store is gone; data as it was then");
    organizations.changed("orga_a");
    background.runAll();
    assertVersion("orga_a", 3);
    // Another store's version 3 is not the same data.
    FakeStore other = new FakeStore().with("orga_a", 3).with("orga_c", 1);
    organizations.storeArrived(other);
    background.runAll();
    assertEquals(3, other.scans(), "also orga_b, which has nothing there");
    assertVersion("orga_b", 0);
    assertVersion("orga_c", 1);
    assertStatus(State.READY, "");
  }

  @Test
  void theOldStoreMayLeaveAfterTheNewOneCame() {
    FakeStore other = new FakeStore().with("orga_a", 7);
    organizations.storeArrived(store);
    organizations.storeArrived(other);
    organizations.storeLeft(store);
    background.runAll();
    assertVersion("orga_a", 7);
    assertEquals(0, store.scans());
  }

  @Test
  void closingBreaksAScanOffAndLetsAllGo() {
    store.duringScan(organizations::close);
    organizations.storeArrived(store);
    background.runAll();
    assertEquals(1, store.scans());
    assertEquals(0, organizations.loaded());
    assertEquals(List.of(), organizations.failures());
    organizations.changed("orga_a");
    assertEquals(0, background.waiting());
  }

  private void assertVersion(String organization, long version) {
    Edition edition = organizations.edition(organization).orElseThrow();
    assertEquals(version, edition.catalog().version());
    if (version > 0) {
      assertEquals(version, edition.opportunities());
    }
  }

  private void assertStatus(State state, String detail) {
    assertEquals(
        new EngineStatus("columnar", state, detail), Condition.of("columnar", organizations));
  }
}
