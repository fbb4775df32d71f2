package org.opportunityfunnel.reports.internal.engine;

import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.reports.internal.engine.Outcome.Answer;
import org.opportunityfunnel.reports.internal.engine.Outcome.NotYet;
import org.opportunityfunnel.reports.internal.service.PooledService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request's round through the engines: the first one that can answer does. */
final class Round<R> {
  private static final Logger LOG = LoggerFactory.getLogger(Round.class);

  private final EngineRecords records;
  private final String organization;
  private final Attempt<R> attempt;
  private Optional<Outcome<R>> waiting = Optional.empty();
  private Optional<FunnelException> unavailable = Optional.empty();
  private Optional<Throwable> bug = Optional.empty();

  Round(EngineRecords records, String organization, Attempt<R> attempt) {
    this.records = records;
    this.organization = organization;
    this.attempt = attempt;
  }

  /**
   * The answer of the first engine that gives one; not yet, if one may give it later.
   *
   * @throws FunnelException what is wrong with the request; UNAVAILABLE if all engines failed
   */
  Outcome<R> ask(List<PooledService<FunnelEngine>> engines) {
    for (PooledService<FunnelEngine> engine : engines) {
      Optional<Outcome<R>> answer = ask(engine);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    if (waiting.isPresent()) {
      return waiting.get();
    }
    unavailable.ifPresent(
        e -> {
          throw e;
        });
    bug.ifPresent(Round::rethrow);
    return new NotYet<>("There is no report engine.");
  }

  private Optional<Outcome<R>> ask(PooledService<FunnelEngine> engine) {
    try {
      Outcome<R> outcome = new EngineVisit(engine, records.of(engine)).make(organization, attempt);
      if (outcome instanceof Answer<R>) {
        return Optional.of(outcome);
      }
      waiting = waiting.or(() -> Optional.of(outcome));
    } catch (FunnelException e) {
      if (e.code() != ErrorCode.UNAVAILABLE) {
        throw e;
      }
      unavailable = Optional.of(e);
    } catch (RuntimeException | LinkageError e) {
      LOG.error("The report engine {} failed", engine.service().name(), e);
      bug = Optional.of(e);
    }
    return Optional.empty();
  }

  private static void rethrow(Throwable bug) {
    if (bug instanceof RuntimeException e) {
      throw e;
    }
    throw (Error) bug;
  }
}
