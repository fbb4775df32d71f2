package org.opportunityfunnel.engine.columnar.internal.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.StatusChange;
import org.opportunityfunnel.api.store.ChangeSink;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.testkit.years.SalesYears;

/** Years of sales, made up anew for each scan, and what events have made of some of them. */
final class EventfulStore implements OpportunityStore {
  static final String ORGANIZATION = "orga";

  private final SalesYears years;
  private final Random random;
  private final List<OpportunityHistory> candidates = new ArrayList<>();
  private final Map<Integer, OpportunityHistory> changed = new HashMap<>();
  private final List<Integer> log = new ArrayList<>();
  private final AtomicInteger scans = new AtomicInteger();
  private final Catalog first;

  /** One in so many opportunities may have an event. */
  EventfulStore(int opportunities, long seed, int oneIn) {
    this.years = new SalesYears(opportunities, seed);
    this.random = new Random(seed);
    List<Catalog> catalogs = new ArrayList<>();
    years.scan(
        new OpportunitySink() {
          @Override
          public void begin(Catalog catalog, long most) {
            catalogs.add(catalog);
          }

          @Override
          public void opportunity(OpportunityHistory one) {
            if (one.key() % oneIn == 0) {
              candidates.add(one);
            }
          }
        });
    this.first = catalogs.get(0);
  }

  /** An opportunity goes back and forth between two of its statuses; gives the new version. */
  synchronized long event() {
    OpportunityHistory picked = candidates.get(random.nextInt(candidates.size()));
    OpportunityHistory now = changed.getOrDefault(picked.key(), picked);
    String next = now.changes().isEmpty() ? now.statusId() : now.changes().get(0).newStatusId();
    List<StatusChange> changes = new ArrayList<>(now.changes());
    String id = "event_" + log.size();
    changes.add(new StatusChange(id, now.statusId(), next, now.dateUpdated().plusSeconds(3_600)));
    OpportunityHistory after =
        new OpportunityHistory(
            now.key(),
            now.id(),
            now.userId(),
            next,
            now.value(),
            now.period(),
            now.confidence(),
            now.dateCreated(),
            now.dateUpdated().plusSeconds(3_600),
            changes);
    changed.put(after.key(), after);
    log.add(after.key());
    return log.size() + 1;
  }

  int scans() {
    return scans.get();
  }

  @Override
  public Set<String> organizations() {
    return Set.of(ORGANIZATION);
  }

  @Override
  public synchronized long version(String organization) {
    return log.size() + 1;
  }

  @Override
  public synchronized Catalog catalog(String organization) {
    return new Catalog(
        log.size() + 1, first.pipelines(), List.of(), List.of(), List.of(), first.currencies());
  }

  @Override
  public void scan(String organization, OpportunitySink sink) {
    scans.incrementAndGet();
    Catalog catalog;
    Map<Integer, OpportunityHistory> now;
    synchronized (this) {
      catalog = catalog(organization);
      now = Map.copyOf(changed);
    }
    years.scan(
        new OpportunitySink() {
          @Override
          public void begin(Catalog made, long most) {
            sink.begin(catalog, most);
          }

          @Override
          public void opportunity(OpportunityHistory one) {
            sink.opportunity(now.getOrDefault(one.key(), one));
          }
        });
  }

  @Override
  public boolean changes(String organization, long since, ChangeSink sink) {
    List<OpportunityHistory> delta = new ArrayList<>();
    Catalog catalog;
    synchronized (this) {
      catalog = catalog(organization);
      Set<Integer> keys = new LinkedHashSet<>(log.subList((int) since - 1, log.size()));
      keys.forEach(key -> delta.add(changed.get(key)));
    }
    sink.begin(catalog);
    delta.forEach(sink::opportunity);
    return true;
  }

  @Override
  public Optional<Selection> select(String organization, long version, Filter filter) {
    return Optional.empty();
  }
}
