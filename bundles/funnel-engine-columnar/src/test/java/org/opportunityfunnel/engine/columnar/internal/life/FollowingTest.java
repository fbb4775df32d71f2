package org.opportunityfunnel.engine.columnar.internal.life;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.engine.columnar.internal.Histories;
import org.opportunityfunnel.engine.columnar.internal.columns.Edition;

class FollowingTest {
  /** More than overlays may ever be about while the base is small. */
  private static final int MANY = 5_000;

  private final ManualBackground scans = new ManualBackground();
  private final ManualBackground follows = new ManualBackground();
  private final Organizations organizations = new Organizations(scans, follows);
  private final FakeStore store = new FakeStore().with("orga", 10);

  @BeforeEach
  void load() {
    store.tellChanges(true);
    organizations.storeArrived(store);
    runAll();
    assertEquals(1, store.scans());
  }

  @Test
  void whatHasChangedNeedsNoScan() {
    change(11);
    follows.runAll();
    assertPresent(11);
    assertEquals(0, scans.waiting());
  }

  @Test
  void whatTheStoreDoesNotKnowNeedsOne() {
    store.tellChanges(false);
    change(11);
    follows.runAll();
    assertPresent(10);
    runAll();
    assertPresent(11);
    assertEquals(2, store.scans());
  }

  @Test
  void otherPipelinesNeedOne() {
    store.edit(Histories.P);
    change(11);
    follows.runAll();
    assertPresent(10);
    runAll();
    assertPresent(11);
    assertEquals(2, store.scans());
    assertEquals(1, edition().catalog().pipelines().size());
  }

  @Test
  void moreChangesThanAreWorthItNeedOne() {
    change(MANY);
    follows.runAll();
    assertPresent(10);
    runAll();
    assertPresent(MANY);
    assertEquals(0, edition().overlaid());
  }

  @Test
  void manyChangesOneByOneAreFollowedUntilAScanIsThere() {
    for (int version = 1_000; version <= MANY; version += 1_000) {
      change(version);
      follows.runAll();
      assertPresent(version);
    }
    assertEquals(MANY - 10, edition().overlaid());
    assertEquals(1, scans.waiting());
    runAll();
    assertPresent(MANY);
    assertEquals(0, edition().overlaid());
    assertEquals(2, store.scans());
  }

  @Test
  void aScanHoldsNothingUpAndLosesNothing() {
    store.tellChanges(false);
    change(20);
    follows.runAll();
    store.tellChanges(true);
    store.duringScan(
        () -> {
          store.duringScan(() -> {});
          // The scan is of version 20 still; this one is there before it.
          change(30);
          follows.runAll();
          assertPresent(30);
        });
    runAll();
    assertPresent(30);
    assertEquals(20, edition().base().opportunities());
    assertEquals(10 + 10, edition().overlaid(), "what may have changed since the scan began");
    assertEquals(2, store.scans());
  }

  @Test
  void aScanOfOtherPipelinesThanWereFollowedIsMadeAgain() {
    store.tellChanges(false);
    change(20);
    follows.runAll();
    store.tellChanges(true);
    store.duringScan(
        () -> {
          store.duringScan(() -> {});
          store.edit(Histories.P);
          change(30);
          follows.runAll();
          assertPresent(10);
        });
    runAll();
    assertPresent(30);
    assertEquals(1, edition().catalog().pipelines().size());
    assertEquals(3, store.scans());
  }

  @Test
  void theScanOfAStoreThatLeftIsDropped() {
    FakeStore other = new FakeStore().with("orga", 3);
    store.tellChanges(false);
    change(20);
    follows.runAll();
    store.duringScan(() -> organizations.storeArrived(other));
    runAll();
    assertPresent(3);
    assertEquals(1, other.scans());
  }

  @Test
  void noStoreForAScanIsNoEndOfScans() {
    store.tellChanges(false);
    change(20);
    follows.runAll();
    organizations.storeLeft(store);
    runAll();
    assertPresent(10);
    organizations.storeArrived(store);
    runAll();
    assertPresent(20);
  }

  @Test
  void aScanThatFailedIsMadeAgain() {
    store.tellChanges(false);
    change(20);
    follows.runAll();
    store.breakWith("The store is locked.");
    scans.runAll();
    store.breakWith(null);
    change(21);
    runAll();
    assertPresent(21);
  }

  private void change(int version) {
    store.with("orga", version);
    organizations.changed("orga");
  }

  private void runAll() {
    while (scans.waiting() + follows.waiting() > 0) {
      scans.runAll();
      follows.runAll();
    }
  }

  private Edition edition() {
    return organizations.edition("orga").orElseThrow();
  }

  private void assertPresent(int version) {
    assertEquals(version, edition().catalog().version());
    assertEquals(version, edition().opportunities());
  }
}
