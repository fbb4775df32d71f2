package org.opportunityfunnel.itests.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.testkit.years.SalesYears;

/** The years as an organization's records; made up anew by each scan, so that they take no room. */
record YearsStore(SalesYears years) implements OpportunityStore {
  static final String ORGANIZATION = "orga_years";

  @Override
  public Set<String> organizations() {
    return Set.of(ORGANIZATION);
  }

  @Override
  public long version(String organization) {
    return organization.equals(ORGANIZATION) ? 1 : 0;
  }

  @Override
  public Catalog catalog(String organization) {
    List<Catalog> seen = new ArrayList<>();
    new SalesYears(0, 1).scan(new CatalogSink(seen));
    return organization.equals(ORGANIZATION) ? seen.get(0) : Catalog.EMPTY;
  }

  @Override
  public void scan(String organization, OpportunitySink sink) {
    if (organization.equals(ORGANIZATION)) {
      years.scan(sink);
    } else {
      sink.begin(Catalog.EMPTY, 0);
    }
  }

  @Override
  public Optional<Selection> select(String organization, long version, Filter filter) {
    return Optional.empty();
  }

  private record CatalogSink(List<Catalog> seen) implements OpportunitySink {
    @Override
    public void begin(Catalog catalog, long opportunities) {
      seen.add(catalog);
    }

    @Override
    public void opportunity(OpportunityHistory opportunity) {
      throw new IllegalStateException("years of no opportunities have " + opportunity.id());
    }
  }
}
