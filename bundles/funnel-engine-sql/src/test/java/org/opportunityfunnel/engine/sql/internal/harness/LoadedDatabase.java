package org.opportunityfunnel.engine.sql.internal.harness;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.testkit.contract.RunningEngine;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.store.InMemoryStore;

/**
 * One database for all cases of an engine contract: each start loads the store's organizations
 * under names of their own.
 */
public final class LoadedDatabase {

  /** Makes an engine over the database and says how it is closed. */
  @FunctionalInterface
  public interface Starting {
    Started start(DataSource source);
  }

  /** An engine and what closes it. */
  public record Started(FunnelEngine engine, Runnable close) {}

  private final DataSource source;
  private final BaseTables tables;
  private final Optional<DerivedTables> derived;
  private final Starting starting;
  private final Map<OrganizationData, String> preloaded = new HashMap<>();
  private final AtomicInteger starts = new AtomicInteger();

  /**
   * @param derived if not empty, these are filled too, so the engine reads them
   */
  public LoadedDatabase(
      DataSource source, BaseTables tables, Optional<DerivedTables> derived, Starting starting) {
    this.source = source;
    this.tables = tables;
    this.derived = derived;
    this.starting = starting;
  }

  /**
   * Loads organizations that contracts will start with, all at once. Comes before the derived
   * tables, if any, are created.
   */
  public void preload(List<OrganizationData> organizations) throws SQLException {
    OrganizationRows rows = new OrganizationRows();
    for (OrganizationData data : organizations) {
      String name = "preloaded " + preloaded.size();
      if (preloaded.putIfAbsent(data, name) == null) {
        rows.add(InMemoryStore.of(name, data), name, name);
      }
    }
    tables.insert(rows);
  }

  /** See {@link org.opportunityfunnel.testkit.contract.EngineHarness#start}. */
  public RunningEngine start(OpportunityStore store) throws SQLException {
    Optional<String> loaded = loaded(store);
    if (loaded.isPresent()) {
      Started started = starting.start(source);
      return new RunningEngine(
          new LoadedEngine(started.engine(), organization -> loaded.get()),
          (organization, version) -> {},
          started.close());
    }
    String suffix = " " + starts.incrementAndGet();
    for (String organization : store.organizations()) {
      load(store, organization, organization + suffix);
    }
    Started started = starting.start(source);
    return new RunningEngine(
        new LoadedEngine(started.engine(), organization -> organization + suffix),
        (organization, version) -> replace(store, organization, organization + suffix),
        started.close());
  }

  /** What a store of one organization at version 1 is called, if it was loaded before. */
  private Optional<String> loaded(OpportunityStore store) {
    if (store instanceof InMemoryStore fixed && fixed.organizations().size() == 1) {
      String organization = fixed.organizations().iterator().next();
      if (fixed.version(organization) == 1) {
        return fixed.data(organization).map(preloaded::get);
      }
    }
    return Optional.empty();
  }

  private void load(OpportunityStore store, String organization, String as) throws SQLException {
    tables.load(store, organization, as);
    if (derived.isPresent()) {
      derived.get().add(as);
    }
  }

  private void replace(OpportunityStore store, String organization, String as) {
    try {
      tables.remove(as);
      if (derived.isPresent()) {
        derived.get().remove(as);
      }
      load(store, organization, as);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
