package org.opportunityfunnel.engine.columnar.internal.sums;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TallyTest {
  private static final int WIDTH = 3;

  @Test
  void makesBlocksForWhomItMeetsOnly() {
    Tally tally = Tally.ofAll(100, WIDTH);
    for (int user = 99; user >= 0; user -= 2) {
      int block = tally.block(user);
      tally.lanes()[block + 2] = user;
    }
    for (int user = 0; user < 100; user++) {
      assertEquals(user % 2 == 1, tally.has(user), "user " + user);
      assertFalse(tally.excludes(user));
      if (tally.has(user)) {
        assertEquals(user, tally.lanes()[tally.block(user) + 2]);
      }
    }
  }

  @Test
  void excludesAllButThose() {
    Tally tally = Tally.ofSome(4, new int[] {1, 3}, WIDTH);
    assertTrue(tally.excludes(0));
    assertFalse(tally.excludes(1));
    assertTrue(tally.sibling().excludes(2));
    assertFalse(tally.sibling().excludes(3));
  }

  @Test
  void aSiblingIsEmptyAndAddsUp() {
    Tally tally = Tally.ofAll(3, WIDTH);
    tally.lanes()[tally.block(2)] += 5;
    Tally sibling = tally.sibling();
    assertFalse(sibling.has(2));
    sibling.lanes()[sibling.block(0)] += 7;
    sibling.lanes()[sibling.block(2)] += 10;
    sibling.markUnsummable();
    tally.add(sibling);
    assertEquals(7, tally.lanes()[tally.block(0)]);
    assertFalse(tally.has(1));
    assertEquals(15, tally.lanes()[tally.block(2)]);
    assertTrue(tally.isUnsummable());
  }
}
