package org.opportunityfunnel.engine.columnar.internal.life;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.store.ChangeSink;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.engine.columnar.internal.Histories;

/** A store whose organizations have a version, and that many opportunities; it can be broken. */
final class FakeStore implements OpportunityStore {
  private final Map<String, Integer> versions = new TreeMap<>();
  private List<Pipeline> pipelines = List.of(Histories.P, Histories.Q);
  private boolean tells;
  private String broken;
  private Runnable duringScan = () -> {};
  private int scans;

  FakeStore with(String organization, int version) {
    versions.put(organization, version);
    return this;
  }

  /** Knows what has changed since any version, from now on or not any more. */
  void tellChanges(boolean whether) {
    tells = whether;
  }

  /** Has these pipelines from now on. */
  void edit(Pipeline... edited) {
    pipelines = List.of(edited);
  }

  /** Fails with that message from now on; null repairs it. */
  void breakWith(String message) {
    broken = message;
  }

  /** What happens in the middle of the next scans. */
  void duringScan(Runnable event) {
    duringScan = event;
  }

  int scans() {
    return scans;
  }

  @Override
  public Set<String> organizations() {
    check();
    return Set.copyOf(versions.keySet());
  }

  @Override
  public long version(String organization) {
    check();
    return versions.getOrDefault(organization, 0);
  }

  @Override
  public Catalog catalog(String organization) {
    check();
    return catalog((int) version(organization));
  }

  @Override
  public void scan(String organization, OpportunitySink sink) {
    check();
    scans++;
    int version = (int) version(organization);
    sink.begin(catalog(version), version);
    duringScan.run();
    for (int key = 0; key < version; key++) {
      sink.opportunity(Histories.parse(key, "c0; =a"));
    }
  }

  @Override
  public boolean changes(String organization, long since, ChangeSink sink) {
    check();
    if (!tells) {
      return false;
    }
    int version = (int) version(organization);
    sink.begin(catalog(version));
    for (int key = (int) since; key < version; key++) {
      sink.opportunity(Histories.parse(key, "c0; =a"));
    }
    return true;
  }

  private Catalog catalog(int version) {
    return version == 0
        ? Catalog.EMPTY
        : new Catalog(version, pipelines, List.of(), List.of(), List.of(), List.of());
  }

  @Override
  public Optional<Selection> select(String organization, long version, Filter filter) {
    return Optional.empty();
  }

  private void check() {
    if (broken != null) {
      throw new FunnelException(ErrorCode.UNAVAILABLE, broken);
    }
  }
}
