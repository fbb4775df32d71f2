package org.opportunityfunnel.store.jdbc.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.store.ChangeSink;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.OrganizationStatus;
import org.opportunityfunnel.api.store.OrganizationUpkeep;
import org.opportunityfunnel.api.store.RecordExporter;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.api.store.RecordLines;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.api.store.StoreListener;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseAccess;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProvider;
import org.opportunityfunnel.store.jdbc.internal.database.Watch;
import org.opportunityfunnel.store.jdbc.internal.export.Exporter;
import org.opportunityfunnel.store.jdbc.internal.load.Importer;
import org.opportunityfunnel.store.jdbc.internal.read.DuckDbStore;
import org.opportunityfunnel.store.jdbc.internal.upkeep.Upkeep;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The durable store, on an embedded DuckDB or on PostgreSQL. It is always there: while its database
 * can't be used each call fails as UNAVAILABLE with one line that says why, which is what health
 * shows.
 */
@Component(
    service = {
      OpportunityStore.class,
      RecordImporter.class,
      RecordExporter.class,
      OrganizationUpkeep.class,
      EmbeddedStore.class
    },
    configurationPid = "org.opportunityfunnel.store.jdbc",
    immediate = true)
@Designate(ocd = StoreConfig.class)
public final class EmbeddedStore
    implements OpportunityStore, RecordImporter, RecordExporter, OrganizationUpkeep {
  /** Reports that wait look each few milliseconds. */
  private static final Duration ASKS_AGAIN = Duration.ofMillis(100);

  /** Some times what an engine takes to follow. */
  private static final Duration LONGEST_WAIT = Duration.ofMillis(300);

  private final Listeners listeners = new Listeners();
  private final LateSelections selections;
  private final DatabaseAccess access;
  private final DuckDbStore store;
  private final Importer importer;
  private final Exporter exporter;
  private final Upkeep upkeep;
  private final Watch watch;

  @Activate
  public EmbeddedStore(StoreConfig config) {
    this(new StoreDatabase(System::getenv, System::getProperty).of(config));
    access.tryOpen();
  }

  EmbeddedStore(DatabaseProvider provider) {
    this(provider, new LateSelections(System::nanoTime, ASKS_AGAIN, LONGEST_WAIT));
  }

  EmbeddedStore(DatabaseProvider provider, LateSelections selections) {
    this.selections = selections;
    this.access = new DatabaseAccess(provider, System::nanoTime);
    this.store = new DuckDbStore(access);
    VersionNotice notice = new VersionNotice(store, listeners);
    this.importer = new Importer(access, System::nanoTime, notice);
    this.exporter = new Exporter(access);
    this.upkeep = new Upkeep(access, importer);
    this.watch = provider.watch(new SharedDatabase(access, notice));
  }

  @Reference(
      service = StoreListener.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  void addListener(StoreListener listener) {
    listeners.add(listener);
  }

  void removeListener(StoreListener listener) {
    listeners.remove(listener);
  }

  /** The way to its database, for this bundle's other parts. */
  DatabaseAccess access() {
    return access;
  }

  @Deactivate
  void close() {
    watch.close();
    access.close();
  }

  @Override
  public Set<String> organizations() {
    return store.organizations();
  }

  @Override
  public long version(String organization) {
    return store.version(organization);
  }

  @Override
  public Catalog catalog(String organization) {
    return store.catalog(organization);
  }

  @Override
  public void scan(String organization, OpportunitySink sink) {
    store.scan(organization, sink);
  }

  @Override
  public boolean changes(String organization, long since, ChangeSink sink) {
    return store.changes(organization, since, sink);
  }

  @Override
  public Optional<Selection> select(String organization, long version, Filter filter) {
    Optional<Selection> selection = store.select(organization, version, filter);
    if (selection.isEmpty()) {
      selections.late(organization);
    } else {
      selections.served(organization);
    }
    return selection;
  }

  @Override
  public ImportReport load(String organization, ImportSource source, ImportOptions options) {
    selections.await(organization);
    return importer.load(organization, source, options);
  }

  @Override
  public long export(String organization, RecordLines receiver) throws IOException {
    return exporter.export(organization, receiver);
  }

  @Override
  public OrganizationStatus status(String organization) {
    return upkeep.status(organization);
  }

  @Override
  public Map<RecordKind, Long> remove(String organization) {
    return upkeep.remove(organization);
  }
}
