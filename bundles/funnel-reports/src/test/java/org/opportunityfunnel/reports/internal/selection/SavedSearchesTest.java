package org.opportunityfunnel.reports.internal.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.error.Problems;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.SavedSearchCompiler;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.reports.internal.engine.Outcome;
import org.opportunityfunnel.reports.internal.engine.Outcome.Answer;
import org.opportunityfunnel.reports.internal.engine.Outcome.NotYet;
import org.opportunityfunnel.reports.internal.fake.FakeCompiler;
import org.opportunityfunnel.reports.internal.fake.FakeStore;
import org.opportunityfunnel.reports.internal.fake.Sample;
import org.opportunityfunnel.reports.internal.service.ServicePool;
import org.opportunityfunnel.reports.internal.service.ServiceRank;
import org.opportunityfunnel.reports.internal.service.Signal;

class SavedSearchesTest {
  private static final Filter NOTHING = new Filter.Or(List.of());

  private final Signal signal = new Signal();
  private final ServicePool<SavedSearchCompiler> compilers =
      new ServicePool<>("compiler", signal, Duration.ZERO);
  private final ServicePool<OpportunityStore> stores =
      new ServicePool<>("store", signal, Duration.ZERO);
  private final SavedSearches searches = new SavedSearches(compilers, stores);
  private final Catalog catalog = Sample.catalog(5);
  private final Problems problems = new Problems();

  @Test
  void keepEverythingWhereNoneIsNamed() {
    assertEquals(new Answer<>(Filter.ALL), searches.filter(Optional.empty(), catalog, problems));
    assertTrue(problems.isEmpty());
  }

  @Test
  void compileTheOneThatIsNamed() {
    addCompiler();
    assertEquals(new Answer<>(NOTHING), filter("save_some"));
    assertTrue(problems.isEmpty());
  }

  @Test
  void sayWhichOneIsUnknown() {
    filter("save_q");
    assertEquals(
        List.of(new Problem("query.saved_search_id", "unknown saved search: \"save_q\"")),
        problems.list());
  }

  @Test
  void sayWhichNodeIsWrong() {
    addCompiler();
    filter("save_bad");
    assertEquals(
        List.of(
            new Problem(
                "query.saved_search_id", "saved search \"save_bad\", query.type: unknown node"),
            new Problem("query.saved_search_id", "saved search \"save_bad\": no good")),
        problems.list());
  }

  @Test
  void waitForACompiler() {
    assertEquals(new NotYet<>("There is no compiler at the moment."), filter("save_some"));
  }

  @Test
  void askTheStoreAtTheVersionOfTheView() {
    FakeStore store = new FakeStore(5);
    stores.add(store, new ServiceRank(0, 1));
    Selection selection = select(5).orElseThrow();
    assertTrue(selection.contains(1));
    assertEquals(2, selection.size());
    assertEquals(1, store.selections());
  }

  @Test
  void needNoStoreToKeepEverything() {
    assertEquals(
        new Answer<>(Optional.empty()), searches.select(Sample.ORGANIZATION, 5, Filter.ALL));
  }

  @Test
  void waitForAStore() {
    assertEquals(
        new NotYet<>("There is no store at the moment."),
        searches.select(Sample.ORGANIZATION, 5, NOTHING));
  }

  @Test
  void waitForANewerViewWhenTheStoreHasGoneOn() {
    stores.add(new FakeStore(6), new ServiceRank(0, 1));
    assertInstanceOf(NotYet.class, searches.select(Sample.ORGANIZATION, 5, NOTHING));
  }

  @Test
  void passOnThatTheStoreIsDown() {
    FakeStore store = new FakeStore(5);
    store.goDown();
    stores.add(store, new ServiceRank(0, 1));
    assertThrows(FunnelException.class, () -> searches.select(Sample.ORGANIZATION, 5, NOTHING));
  }

  private void addCompiler() {
    compilers.add(new FakeCompiler(Map.of("save_some", NOTHING)), new ServiceRank(0, 1));
  }

  private Outcome<Filter> filter(String id) {
    return searches.filter(Optional.of(id), catalog, problems);
  }

  private Optional<Selection> select(long version) {
    Outcome<Optional<Selection>> outcome = searches.select(Sample.ORGANIZATION, version, NOTHING);
    return outcome instanceof Answer<Optional<Selection>> answer
        ? answer.value()
        : Optional.empty();
  }
}
