package org.opportunityfunnel.engine.columnar.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.StoreListener;
import org.opportunityfunnel.engine.columnar.internal.life.Condition;
import org.opportunityfunnel.engine.columnar.internal.life.Gate;
import org.opportunityfunnel.engine.columnar.internal.life.LoaderThreads;
import org.opportunityfunnel.engine.columnar.internal.life.Organizations;
import org.opportunityfunnel.engine.columnar.internal.sums.Workers;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The default engine: all organizations' opportunities as columns in memory, one pass a report. It
 * follows its store change by change, and goes on answering from what it has while that is away.
 */
@Component(
    service = FunnelEngine.class,
    immediate = true,
    configurationPid = ColumnarFunnelEngine.PID,
    property = "service.ranking:Integer=100")
@Designate(ocd = ColumnarSettings.class)
public final class ColumnarFunnelEngine implements FunnelEngine, StoreListener {
  static final String PID = "org.opportunityfunnel.engine.columnar";
  private static final String NAME = "columnar";
  private static final int MOST_THREADS = 64;

  private final Gate gate = new Gate();
  private final LoaderThreads loaders = new LoaderThreads("funnel-columnar-loader");
  private final LoaderThreads followers = new LoaderThreads("funnel-columnar-follower");
  private final Organizations organizations = new Organizations(loaders, followers);
  private final Workers workers;
  private final Duration drain;
  private final Runnable stopListening;

  @Activate
  public ColumnarFunnelEngine(ColumnarSettings settings, BundleContext context) {
    this(
        settings.threads(),
        Duration.ofSeconds(Math.max(0, settings.drainSeconds())),
        listener -> context.registerService(StoreListener.class, listener, null)::unregister);
  }

  ColumnarFunnelEngine(int threads, Duration drain) {
    this(threads, drain, listener -> () -> {});
  }

  /**
   * An engine that listens by itself, not as a service of its component: binding a store activates
   * it, and it then asks for its listeners, of which this engine would be one that is not there
   * yet.
   */
  private ColumnarFunnelEngine(
      int threads, Duration drain, Function<StoreListener, Runnable> listen) {
    int most = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    // The caller's own thread is one of them.
    this.workers = new Workers(Math.max(1, Math.min(threads, most)) - 1);
    this.drain = drain;
    this.stopListening = listen.apply(this);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addStore(OpportunityStore store) {
    organizations.storeArrived(store);
  }

  void removeStore(OpportunityStore store) {
    organizations.storeLeft(store);
  }

  @Override
  public void changed(String organization, long version) {
    if (!gate.isClosed()) {
      organizations.changed(organization);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public EngineStatus status() {
    return gate.isClosed()
        ? new EngineStatus(NAME, EngineStatus.State.FAILED, "the engine is closed")
        : Condition.of(NAME, organizations);
  }

  @Override
  public Optional<FunnelView> view(String organization) {
    return gate.through(
        () ->
            organizations
                .edition(organization)
                .map(edition -> new ColumnarView(gate, edition, workers)));
  }

  /** Finishes what has begun, for a bounded time, then lets everything go. */
  @Deactivate
  void close() {
    stopListening.run();
    gate.close(drain);
    organizations.close();
    workers.close();
    followers.close(drain);
    loaders.close(drain);
  }
}
