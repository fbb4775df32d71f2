package org.opportunityfunnel.reports.internal.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.reports.internal.service.PooledService;
import org.opportunityfunnel.reports.internal.service.ServicePool;

/** The record of each engine that is there; one that comes back starts anew. Thread-safe. */
final class EngineRecords {
  private final LongSupplier nanoTime;
  private final Map<PooledService<FunnelEngine>, EngineRecord> byEngine = new ConcurrentHashMap<>();

  /**
   * Those of the engines of that pool.
   *
   * @param farewell is told the record of an engine that has gone
   */
  EngineRecords(
      ServicePool<FunnelEngine> engines, LongSupplier nanoTime, Consumer<EngineRecord> farewell) {
    this.nanoTime = nanoTime;
    engines.onRemoval(service -> forget(service, farewell));
  }

  EngineRecord of(PooledService<FunnelEngine> engine) {
    return byEngine.computeIfAbsent(engine, added -> new EngineRecord(nanoTime));
  }

  private void forget(FunnelEngine service, Consumer<EngineRecord> farewell) {
    byEngine
        .entrySet()
        .removeIf(
            entry -> {
              boolean goes = entry.getKey().service() == service;
              if (goes) {
                farewell.accept(entry.getValue());
              }
              return goes;
            });
  }
}
