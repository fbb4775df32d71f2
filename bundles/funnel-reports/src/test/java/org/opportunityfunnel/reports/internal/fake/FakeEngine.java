package org.opportunityfunnel.reports.internal.fake;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.engine.EngineStatus.State;
import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;

/** An engine whose view, the same for every organization, is set by the test. */
public final class FakeEngine implements FunnelEngine {
  private final String name;
  private final AtomicReference<Supplier<Optional<FunnelView>>> view = new AtomicReference<>();

  private FakeEngine(String name, Supplier<Optional<FunnelView>> view) {
    this.name = name;
    this.view.set(view);
  }

  /** One that answers from that view. */
  public static FakeEngine ready(String name, FunnelView view) {
    return new FakeEngine(name, () -> Optional.of(view));
  }

  /** One whose view is what the source gives at the moment. */
  public static FakeEngine following(String name, Supplier<FunnelView> source) {
    return new FakeEngine(name, () -> Optional.of(source.get()));
  }

  /** One whose first load is under way. */
  public static FakeEngine loading(String name) {
    return new FakeEngine(name, Optional::empty);
  }

  /** From now on it answers from that view. */
  public void become(FunnelView next) {
    view.set(() -> Optional.of(next));
  }

  /** From now on it fails in this way. */
  public void fail(ErrorCode code) {
    view.set(
        () -> {
          throw new FunnelException(code, name + " is " + code);
        });
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public EngineStatus status() {
    try {
      return new EngineStatus(name, view.get().get().isPresent() ? State.READY : State.LOADING, "");
    } catch (FunnelException e) {
      return new EngineStatus(name, State.FAILED, e.getMessage());
    }
  }

  @Override
  public Optional<FunnelView> view(String organization) {
    return view.get().get();
  }
}
