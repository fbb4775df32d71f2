package org.opportunityfunnel.reports.internal.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.User;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.reports.internal.engine.Outcome;
import org.opportunityfunnel.reports.internal.engine.Outcome.Answer;
import org.opportunityfunnel.reports.internal.engine.Outcome.NotYet;
import org.opportunityfunnel.reports.internal.fake.FakeStore;
import org.opportunityfunnel.reports.internal.fake.Filters;
import org.opportunityfunnel.reports.internal.fake.Sample;
import org.opportunityfunnel.reports.internal.service.ServicePool;
import org.opportunityfunnel.reports.internal.service.ServiceRank;
import org.opportunityfunnel.reports.internal.service.Signal;

class SelectorTest {
  private static final String ORGANIZATION = Sample.ORGANIZATION;

  private final ServicePool<OpportunityStore> stores =
      new ServicePool<>("store", new Signal(), Duration.ZERO);
  private final SelectionMemory memory = new SelectionMemory(() -> 1 << 20);
  private final Selector selector = new Selector(stores, memory);
  private final Catalog view = Sample.catalog(5);

  @Test
  void asksTheStoreAtTheVersionOfTheView() {
    FakeStore store = add(new FakeStore(5), 1);
    Selection selection = select(view);
    assertTrue(selection.contains(1));
    assertEquals(2, selection.size());
    assertEquals(1, store.selections());
  }

  @Test
  void asksTheStoreOnce() {
    FakeStore store = add(new FakeStore(5), 1);
    assertSame(select(view), select(Sample.catalog(5)));
    assertEquals(1, store.selections());
  }

  @Test
  void needsNoStoreToKeepEverything() {
    assertEquals(new Answer<>(Optional.empty()), selector.select(ORGANIZATION, view, Filter.ALL));
  }

  @Test
  void waitsForAStore() {
    assertEquals(new NotYet<>("There is no store at the moment."), outcome(view));
  }

  @Test
  void waitsForANewerViewWhenTheStoreHasGoneOn() {
    add(new FakeStore(6), 1);
    assertInstanceOf(NotYet.class, outcome(view));
  }

  @Test
  void remembersForAViewThatTheStoreHasLeftBehind() {
    FakeStore store = add(new FakeStore(5), 1);
    Selection selection = select(view);
    store.become(6);
    assertSame(selection, select(view));
    assertInstanceOf(NotYet.class, selector.select(ORGANIZATION, view, Filters.ofUser("user_c")));
  }

  @Test
  void forgetsOlderVersionsAsSoonAsANewerOneIsAskedFor() {
    FakeStore store = add(new FakeStore(5), 1);
    select(view);
    store.become(6);
    select(Sample.catalog(6));
    assertEquals(1, memory.size());
    assertInstanceOf(NotYet.class, outcome(view));
    assertEquals(2, store.selections());
  }

  @Test
  void doesNotTakeTheSelectionOfAnotherStoreOfTheSameData() {
    FakeStore first = add(new FakeStore(5), 1);
    Selection selection = select(view);
    FakeStore second = add(new FakeStore(5), 0);
    Selection other = select(view);
    assertTrue(selection != other);
    assertEquals(1, first.selections());
    assertEquals(1, second.selections());
  }

  @Test
  void doesNotTakeAViewOfOtherDataForOneOfTheStores() {
    FakeStore store = add(new FakeStore(5), 1);
    Catalog other =
        new Catalog(
            5,
            view.pipelines(),
            List.of(new User("user_a", "Ada", null, null)),
            view.groups(),
            view.savedSearches(),
            view.currencies());
    assertInstanceOf(NotYet.class, outcome(other));
    assertEquals(0, store.selections());
    select(view);
    assertInstanceOf(NotYet.class, outcome(other));
  }

  @Test
  void forgetsAStoreThatIsGone() {
    FakeStore store = add(new FakeStore(5), 1);
    select(view);
    stores.remove(store);
    assertEquals(0, memory.size());
    add(store, 2);
    select(view);
    assertEquals(2, store.selections());
  }

  @Test
  void sharesNothingBetweenOrganizations() {
    FakeStore store = add(new FakeStore(5), 1);
    Selection one = select(view);
    Outcome<Optional<Selection>> outcome =
        selector.select("orga_2", view, Filters.ofUser("user_a"));
    assertTrue(outcome instanceof Answer<Optional<Selection>> two && two.value().get() != one);
    assertEquals(2, store.selections());
  }

  @Test
  void passesOnThatTheStoreIsDown() {
    FakeStore store = add(new FakeStore(5), 1);
    store.goDown();
    assertThrows(FunnelException.class, () -> outcome(view));
  }

  private FakeStore add(FakeStore store, int id) {
    stores.add(store, new ServiceRank(0, id));
    return store;
  }

  private Outcome<Optional<Selection>> outcome(Catalog catalog) {
    return selector.select(ORGANIZATION, catalog, Filters.ofUser("user_a"));
  }

  private Selection select(Catalog catalog) {
    return ((Answer<Optional<Selection>>) outcome(catalog)).value().orElseThrow();
  }
}
