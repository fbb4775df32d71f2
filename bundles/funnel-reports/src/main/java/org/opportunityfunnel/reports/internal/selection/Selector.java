package org.opportunityfunnel.reports.internal.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.reports.internal.engine.Outcome;
import org.opportunityfunnel.reports.internal.engine.Outcome.Answer;
import org.opportunityfunnel.reports.internal.engine.Outcome.NotYet;
import org.opportunityfunnel.reports.internal.service.ServicePool;

/** Has the store select opportunities, or remembers what it selected. Thread-safe. */
public final class Selector {
  private static final String CHANGED =
      "The data has changed and the report engine is still loading it.";

  private final ServicePool<OpportunityStore> stores;
  private final SelectionMemory memory;
  private final StoreRecords records;

  /** One that forgets a store's selections when the store leaves the pool. */
  public Selector(ServicePool<OpportunityStore> stores, SelectionMemory memory) {
    this.stores = stores;
    this.memory = memory;
    this.records = new StoreRecords(memory);
    stores.onRemoval(records::forget);
  }

  /** What the filter keeps of the data that the catalog belongs to; empty means everything. */
  public Outcome<Optional<Selection>> select(String organization, Catalog catalog, Filter filter) {
    return filter.equals(Filter.ALL)
        ? new Answer<>(Optional.empty())
        : select(organization, catalog, List.of(filter))
            .then(selections -> new Answer<>(Optional.of(selections.get(0))));
  }

  /**
   * What each of the filters keeps, all from one store; not yet, if the store has other data than
   * the catalog's or there is none.
   */
  public Outcome<List<Selection>> select(
      String organization, Catalog catalog, List<Filter> filters) {
    return stores
        .tryUse(store -> select(store, organization, catalog, filters))
        .orElseGet(() -> new NotYet<>(stores.missing()));
  }

  private Outcome<List<Selection>> select(
      OpportunityStore store, String organization, Catalog catalog, List<Filter> filters) {
    if (!records.hold(store, organization, catalog)) {
      return new NotYet<>(CHANGED);
    }
    long version = catalog.version();
    List<Selection> selections = new ArrayList<>();
    for (Filter filter : filters) {
      Optional<Selection> selection =
          memory.get(
              new SelectionKey(store, organization, version, filter),
              () -> store.select(organization, version, filter));
      if (selection.isEmpty()) {
        return new NotYet<>(CHANGED);
      }
      selections.add(selection.get());
    }
    return new Answer<>(List.copyOf(selections));
  }
}
