package org.opportunityfunnel.testkit.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.StoreListener;

/**
 * The oracle as an engine: right and slow. It loads an organization in the thread that first asks
 * for it, and again in the one that brings the notice of a change.
 */
public final class OracleEngine implements FunnelEngine, StoreListener, AutoCloseable {
  private final OpportunityStore store;
  private final Map<String, FunnelView> views = new ConcurrentHashMap<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  public OracleEngine(OpportunityStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return "oracle";
  }

  @Override
  public EngineStatus status() {
    return new EngineStatus(name(), EngineStatus.State.READY, "");
  }

  @Override
  public Optional<FunnelView> view(String organization) {
    requireOpen(closed);
    return Optional.of(views.computeIfAbsent(organization, this::load));
  }

  @Override
  public void changed(String organization, long version) {
    views.put(organization, load(organization));
  }

  /** From now on this engine and its views are gone. */
  @Override
  public void close() {
    closed.set(true);
  }

  static void requireOpen(AtomicBoolean closed) {
    if (closed.get()) {
      throw new FunnelException(ErrorCode.GONE, "The engine is closed.");
    }
  }

  private FunnelView load(String organization) {
    return new OracleView(Loaded.from(store, organization), closed);
  }
}
