package org.opportunityfunnel.testkit.contract;

import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.api.store.StoreListener;

/**
 * An engine at work over one store.
 *
 * @param notices where it hears of new versions
 * @param stop closes it as deactivating its component does
 */
public record RunningEngine(FunnelEngine engine, StoreListener notices, Runnable stop)
    implements AutoCloseable {

  @Override
  public void close() {
    stop.run();
  }
}
