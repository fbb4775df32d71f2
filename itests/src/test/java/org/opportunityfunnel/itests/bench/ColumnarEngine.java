package org.opportunityfunnel.itests.bench;

import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.itests.harness.Component;

/** The columnar engine over a store, loaded. */
final class ColumnarEngine {
  private static final String TYPE =
      "org.opportunityfunnel.engine.columnar.internal.ColumnarFunnelEngine";
  private static final long PATIENCE_MILLIS = 600_000;

  private ColumnarEngine() {}

  static EngineContestant of(YearsStore store, int threads) throws InterruptedException {
    Component component = Component.of(TYPE, Map.of("threads", threads));
    component.call("addStore", store);
    FunnelView view = view((FunnelEngine) component.instance());
    return new EngineContestant("columnar engine", view, view.size().bytes(), component::close);
  }

  private static FunnelView view(FunnelEngine engine) throws InterruptedException {
    long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
    Optional<FunnelView> view = engine.view(YearsStore.ORGANIZATION);
    while (view.isEmpty()) {
      if (System.currentTimeMillis() > deadline) {
        throw new IllegalStateException("The columns are not loaded: " + engine.status());
      }
      Thread.sleep(20);
      view = engine.view(YearsStore.ORGANIZATION);
    }
    return view.get();
  }
}
