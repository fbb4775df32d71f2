package org.opportunityfunnel.reports.internal.engine;

import java.util.Optional;
import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.reports.internal.engine.Outcome.NotYet;
import org.opportunityfunnel.reports.internal.service.Lease;
import org.opportunityfunnel.reports.internal.service.PooledService;

/** One request's try with one engine. */
final class EngineVisit {
  private static final String REPLACED = "The report engine is being replaced.";

  /** Further ones would take the time in which another engine can answer. */
  private static final int MOST_VIEWS = 3;

  private final PooledService<FunnelEngine> engine;
  private final EngineRecord record;

  EngineVisit(PooledService<FunnelEngine> engine, EngineRecord record) {
    this.engine = engine;
    this.record = record;
  }

  /**
   * What the attempt makes of the engine's view. Whatever fails in an engine that went away says
   * nothing; all other failures are passed on.
   */
  <R> Outcome<R> make(String organization, Attempt<R> attempt) {
    Optional<Lease<FunnelEngine>> leased = engine.lease();
    if (leased.isEmpty()) {
      return new NotYet<>(REPLACED);
    }
    try (Lease<FunnelEngine> lease = leased.get()) {
      return make(lease.service(), organization, attempt);
    } catch (FunnelException e) {
      if (isOfOneThatGoes(e)) {
        return new NotYet<>(REPLACED);
      }
      throw e;
    } catch (RuntimeException | LinkageError e) {
      if (engine.isWithdrawn()) {
        return new NotYet<>(REPLACED);
      }
      throw e;
    }
  }

  private boolean isOfOneThatGoes(FunnelException e) {
    return e.code() == ErrorCode.GONE || e.code() == ErrorCode.UNAVAILABLE && engine.isWithdrawn();
  }

  /** A view whose version is lost has a newer one in its place at once. */
  private <R> Outcome<R> make(FunnelEngine service, String organization, Attempt<R> attempt) {
    String name = service.name();
    for (int views = 0; views < MOST_VIEWS; views++) {
      Optional<FunnelView> view = service.view(organization);
      if (view.isEmpty()) {
        return new NotYet<>("The report engine " + name + " is loading the data.");
      }
      try {
        return attempt.with(new ReadyEngine(name, view.get(), record));
      } catch (FunnelException e) {
        if (e.code() != ErrorCode.GONE) {
          throw e;
        }
      }
    }
    return new NotYet<>("The data changes faster than the report engine " + name + " computes.");
  }
}
