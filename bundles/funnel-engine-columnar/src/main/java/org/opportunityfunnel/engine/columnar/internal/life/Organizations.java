package org.opportunityfunnel.engine.columnar.internal.life;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.engine.columnar.internal.columns.Edition;

/** The data of all organizations. It outlives the store that it came from. Thread-safe. */
public final class Organizations {
  private final ConcurrentMap<String, Organization> byId = new ConcurrentHashMap<>();
  private final StoreSource stores = new StoreSource();
  private final Background scans;
  private final Background follows;
  private final Refresh listing;
  private volatile boolean listed;
  private volatile boolean closed;

  /**
   * @param scans where whole organizations are loaded, which may take long
   * @param follows where what has changed is asked for, which must not wait for a scan
   */
  public Organizations(Background scans, Background follows) {
    this.scans = scans;
    this.follows = follows;
    this.listing = new Refresh("Listing organizations", this::list, follows);
  }

  /** Loads everything from that store, in the background. */
  public void storeArrived(OpportunityStore store) {
    stores.arrived(store);
    byId.values().forEach(Organization::request);
    listing.request();
  }

  /** Keeps what it has until a store arrives. */
  public void storeLeft(OpportunityStore store) {
    stores.left(store);
  }

  private void list() {
    stores
        .current()
        .ifPresent(
            current -> {
              current.store().organizations().forEach(this::organization);
              listed = true;
            });
  }

  /** The organization's data has a new version, which is loaded in the background. */
  public void changed(String organization) {
    organization(organization).request();
  }

  /**
   * The organization's last complete version; empty before its first load, which this call begins
   * in the background if nothing else has.
   */
  public Optional<Edition> edition(String organization) {
    return organization(organization).edition();
  }

  private Organization organization(String id) {
    Organization known = byId.get(id);
    return known != null ? known : byId.computeIfAbsent(id, this::firstLoad);
  }

  private Organization firstLoad(String id) {
    Organization organization =
        new Organization(id, stores, RebuildPolicy.DEFAULT, scans, follows, () -> closed);
    if (closed) {
      organization.close();
    }
    organization.request();
    return organization;
  }

  /** Whether a store is there to load from. */
  public boolean hasStore() {
    return stores.current().isPresent();
  }

  /** Whether a store has said which organizations there are. */
  public boolean isListed() {
    return listed;
  }

  /** How many organizations are known, loaded or not. */
  public int size() {
    return byId.size();
  }

  /** How many of them can be answered from. */
  public int loaded() {
    return (int) byId.values().stream().filter(one -> one.edition().isPresent()).count();
  }

  /** What went wrong the last time and has not gone right since, one line each. */
  public List<String> failures() {
    return Stream.concat(
            listing.failure().map(detail -> "listing organizations: " + detail).stream(),
            byId.values().stream().flatMap(organization -> organization.failure().stream()))
        .sorted()
        .toList();
  }

  /** Loads nothing any more and lets all columns go. */
  public void close() {
    closed = true;
    listing.close();
    byId.values().forEach(Organization::close);
    byId.clear();
  }
}
