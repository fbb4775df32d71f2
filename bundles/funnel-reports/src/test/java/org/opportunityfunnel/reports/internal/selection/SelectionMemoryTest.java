package org.opportunityfunnel.reports.internal.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.reports.internal.fake.FakeStore;
import org.opportunityfunnel.reports.internal.fake.Filters;

class SelectionMemoryTest {
  private static final FakeStore STORE = new FakeStore(1);
  private static final FakeStore OTHER = new FakeStore(1);

  private final AtomicLong budget = new AtomicLong(1 << 20);
  private final SelectionMemory memory = new SelectionMemory(budget::get);
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void asksOnce() {
    Selection first = get(key("a"));
    assertSame(first, get(key("a")));
    assertEquals(1, asked.get());
  }

  @Test
  void keepsApartWhatDiffersInOneThing() {
    SelectionKey key = new SelectionKey(STORE, "orga_1", 1, Filters.ofUser("a"));
    SelectionKey[] others = {
      new SelectionKey(OTHER, "orga_1", 1, Filters.ofUser("a")),
      new SelectionKey(STORE, "orga_2", 1, Filters.ofUser("a")),
      new SelectionKey(STORE, "orga_1", 2, Filters.ofUser("a")),
      new SelectionKey(STORE, "orga_1", 1, Filters.ofUser("b"))
    };
    Selection selection = get(key);
    for (SelectionKey other : others) {
      assertFalse(key.equals(other));
      assertNotSame(selection, get(other));
    }
    assertEquals(5, asked.get());
    assertEquals(5, memory.size());
    assertSame(selection, get(key));
  }

  @Test
  void letsGoOfTheLeastRecentlyUsed() {
    long each = bytesOfOne();
    budget.set(3 * each);
    get(key("a"));
    get(key("b"));
    get(key("c"));
    get(key("a"));
    get(key("d"));
    assertEquals(4, asked.get());
    assertEquals(3 * each, memory.bytes());
    get(key("a"));
    get(key("c"));
    get(key("d"));
    assertEquals(4, asked.get());
    get(key("b"));
    assertEquals(5, asked.get());
  }

  @Test
  void keepsNothingThatIsLargerThanAllItMayTake() {
    get(key("a"));
    budget.set(memory.bytes() + 500);
    BitSet far = new BitSet();
    far.set(1_000_000);
    Selection large = Selection.of(far);
    memory.get(key("large"), () -> Optional.of(large));
    assertEquals(1, memory.size());
    get(key("a"));
    assertEquals(1, asked.get());
  }

  @Test
  void countsLargeFiltersToo() {
    get(key("a"));
    long small = memory.bytes();
    get(key("x".repeat(10_000)));
    assertTrue(memory.bytes() > small + 20_000, memory.bytes() + " bytes");
  }

  @Test
  void keepsNothingWhereItMayTakeNothing() {
    get(key("a"));
    budget.set(0);
    get(key("a"));
    get(key("a"));
    assertEquals(3, asked.get());
    assertEquals(0, memory.size());
    assertEquals(0, memory.bytes());
  }

  @Test
  void asksAgainForAVersionThatWasNotThere() {
    assertEquals(Optional.empty(), memory.get(key("a"), Optional::empty));
    get(key("a"));
    assertEquals(1, asked.get());
  }

  @Test
  void asksAgainAfterAFailure() {
    Supplier<Optional<Selection>> failing =
        () -> {
          throw new FunnelException(ErrorCode.UNAVAILABLE, "The disk is gone.");
        };
    assertThrows(FunnelException.class, () -> memory.get(key("a"), failing));
    assertEquals(0, memory.size());
    get(key("a"));
    assertEquals(1, asked.get());
  }

  @Test
  void forgetsAStore() {
    get(new SelectionKey(STORE, "orga_1", 1, Filters.ofUser("a")));
    get(new SelectionKey(OTHER, "orga_1", 1, Filters.ofUser("a")));
    long each = memory.bytes() / 2;
    memory.forget(STORE);
    assertEquals(1, memory.size());
    assertEquals(each, memory.bytes());
    get(new SelectionKey(OTHER, "orga_1", 1, Filters.ofUser("a")));
    assertEquals(2, asked.get());
  }

  @Test
  void forgetsOlderVersionsOfAnOrganizationOnly() {
    for (String organization : new String[] {"orga_1", "orga_2"}) {
      get(new SelectionKey(STORE, organization, 1, Filters.ofUser("a")));
      get(new SelectionKey(STORE, organization, 2, Filters.ofUser("a")));
    }
    memory.forgetBefore(STORE, "orga_1", 2);
    assertEquals(3, memory.size());
    get(new SelectionKey(STORE, "orga_2", 1, Filters.ofUser("a")));
    get(new SelectionKey(STORE, "orga_1", 2, Filters.ofUser("a")));
    assertEquals(4, asked.get());
  }

  @Test
  void doesNotKeepWhatWasForgottenWhileItWasMade() {
    memory.get(
        key("a"),
        () -> {
          memory.forget(STORE);
          return Optional.of(Selection.of(new BitSet()));
        });
    assertEquals(0, memory.size());
    assertEquals(0, memory.bytes());
  }

  private long bytesOfOne() {
    get(key("z"));
    long bytes = memory.bytes();
    memory.forget(STORE);
    asked.set(0);
    return bytes;
  }

  private Selection get(SelectionKey key) {
    return memory
        .get(
            key,
            () -> {
              asked.incrementAndGet();
              return Optional.of(Selection.of(new BitSet()));
            })
        .orElseThrow();
  }

  private static SelectionKey key(String user) {
    return new SelectionKey(STORE, "orga_1", 1, Filters.ofUser(user));
  }
}
