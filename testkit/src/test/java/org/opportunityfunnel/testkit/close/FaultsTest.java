package org.opportunityfunnel.testkit.close;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.testkit.random.RandomCases;

class FaultsTest {

  @Test
  void everyFaultOccursAndNoneLastsLong() {
    Faults faults = Faults.seeded(7, 60);
    Set<Fault> seen = EnumSet.noneOf(Fault.class);
    int wrong = 0;
    for (long request = 1; request <= 400; request++) {
      Fault fault = faults.of(request);
      assertEquals(fault, Faults.seeded(7, 60).of(request), "the seed decides");
      seen.add(fault);
      wrong = fault == Fault.NONE ? 0 : wrong + 1;
      assertTrue(wrong <= 3, "at request " + request);
    }
    assertEquals(EnumSet.allOf(Fault.class), seen);
  }

  @Test
  void closeIsAwayFromThatRequestOn() {
    Faults faults = Faults.NONE.awayFrom(3);
    assertEquals(Fault.NONE, faults.of(2));
    assertEquals(Fault.CUT, faults.of(3));
    assertEquals(Fault.CUT, faults.of(4));
  }

  @Test
  void sameSeedMakesTheSameEdits() {
    RandomCases.check(
        20,
        one -> {
          CloseAccount account = new CloseAccount("orga_1", one.organization());
          CloseAccount again = new CloseAccount("orga_1", one.organization());
          String before = account.ndjson();
          assertEquals(before, again.ndjson());
          new AccountEdits(account, one.seed(), true).make(20);
          new AccountEdits(again, one.seed(), true).make(20);
          assertEquals(account.ndjson(), again.ndjson());
          assertTrue(!before.equals(account.ndjson()), "edited");
          assertEquals(account.events(), again.events());
        });
  }
}
