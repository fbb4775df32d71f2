package org.opportunityfunnel.itest.third.engine;

import java.util.Optional;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.StoreListener;
import org.opportunityfunnel.testkit.engine.OracleEngine;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The oracle, beside the engines that are there. It does not wait for what it has begun when it
 * goes: what it leaves unfinished is another engine's.
 */
@Component(service = FunnelEngine.class, immediate = true, property = "service.ranking:Integer=200")
public final class ThirdEngine implements FunnelEngine {
  private final OracleEngine oracle;
  private final ServiceRegistration<StoreListener> listening;

  @Activate
  public ThirdEngine(@Reference OpportunityStore store, BundleContext context) {
    this.oracle = new OracleEngine(store);
    this.listening = context.registerService(StoreListener.class, oracle, null);
  }

  @Override
  public String name() {
    return oracle.name();
  }

  @Override
  public EngineStatus status() {
    return oracle.status();
  }

  @Override
  public Optional<FunnelView> view(String organization) {
    return oracle.view(organization);
  }

  @Deactivate
  void close() {
    listening.unregister();
    oracle.close();
  }
}
