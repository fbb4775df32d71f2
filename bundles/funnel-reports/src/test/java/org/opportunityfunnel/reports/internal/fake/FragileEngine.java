package org.opportunityfunnel.reports.internal.fake;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.api.model.Catalog;

/** An engine that does not drain: once closed, all of it fails in a way that nobody expects. */
public final class FragileEngine implements FunnelEngine, FunnelView, AutoCloseable {
  private final String name;
  private final FakeView view = Sample.view(1);
  private final AtomicBoolean closed = new AtomicBoolean();

  public FragileEngine(String name) {
    this.name = name;
  }

  @Override
  public void close() {
    closed.set(true);
  }

  private void requireOpen() {
    if (closed.get()) {
      throw new IllegalStateException("engine " + name + " was used after its end");
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public EngineStatus status() {
    return new EngineStatus(name, EngineStatus.State.READY, "");
  }

  @Override
  public Optional<FunnelView> view(String organization) {
    requireOpen();
    return Optional.of(this);
  }

  @Override
  public Catalog catalog() {
    requireOpen();
    return view.catalog();
  }

  @Override
  public boolean hasOpportunitiesOf(String userId) {
    requireOpen();
    return view.hasOpportunitiesOf(userId);
  }

  @Override
  public List<UserStageSums> stages(FunnelQuery query) {
    requireOpen();
    List<UserStageSums> sums = view.stages(query);
    requireOpen();
    return sums;
  }

  @Override
  public List<UserTotalsSums> totals(FunnelQuery query) {
    requireOpen();
    return view.totals(query);
  }
}
