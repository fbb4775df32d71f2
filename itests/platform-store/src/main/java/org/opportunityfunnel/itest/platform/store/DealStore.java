package org.opportunityfunnel.itest.platform.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.SearchableOpportunity;
import org.opportunityfunnel.api.store.FilterEvaluator;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.Selection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One organization's deals, which outrank what any other store has. */
@Component(service = OpportunityStore.class, property = "service.ranking:Integer=1000")
public final class DealStore implements OpportunityStore {
  private final FilterEvaluator filters;

  @Activate
  public DealStore(@Reference FilterEvaluator filters) {
    this.filters = filters;
  }

  @Override
  public Set<String> organizations() {
    return Set.of(Deals.ORGANIZATION);
  }

  @Override
  public long version(String organization) {
    return catalog(organization).version();
  }

  @Override
  public Catalog catalog(String organization) {
    return organization.equals(Deals.ORGANIZATION) ? Deals.CATALOG : Catalog.EMPTY;
  }

  @Override
  public void scan(String organization, OpportunitySink sink) {
    List<SearchableOpportunity> deals = deals(organization);
    sink.begin(catalog(organization), deals.size());
    deals.forEach(deal -> sink.opportunity(deal.history()));
  }

  @Override
  public Optional<Selection> select(String organization, long version, Filter filter) {
    Catalog catalog = catalog(organization);
    return catalog.version() == version
        ? Optional.of(filters.select(filter, catalog, deals(organization), List.of()))
        : Optional.empty();
  }

  private static List<SearchableOpportunity> deals(String organization) {
    return organization.equals(Deals.ORGANIZATION) ? Deals.ALL : List.of();
  }
}
