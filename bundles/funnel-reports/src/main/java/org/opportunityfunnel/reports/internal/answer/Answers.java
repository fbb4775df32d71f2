package org.opportunityfunnel.reports.internal.answer;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.reports.internal.engine.EngineRecord;
import org.opportunityfunnel.reports.internal.engine.ReadyEngine;
import org.opportunityfunnel.reports.internal.memory.Memory;
import org.opportunityfunnel.reports.internal.plan.ReportPlan;

/**
 * Reports that were computed before, of each engine those of its newest data. Of equal requests at
 * the same time one has the engine compute and the others wait for it. Thread-safe.
 */
public final class Answers {

  private static final String TOO_LARGE =
      "The values of this report add up to more than 64 bits hold, so there is no exact answer.";

  /** What became of a computation. */
  private sealed interface Result {
    record Report(Kept<?> kept) implements Result {}

    record Failure(FunnelException reason) implements Result {}
  }

  private final Memory<AnswerKey, Result> results;
  private final NewestData newest = new NewestData();

  /**
   * An empty one.
   *
   * @param budget how many bytes it may take, asked each time; 0 to have all computed anew
   */
  public Answers(LongSupplier budget) {
    this.results = new Memory<>(budget, Answers::size);
  }

  private static OptionalLong size(AnswerKey key, Result result) {
    return result instanceof Result.Report report
        ? OptionalLong.of(key.bytes() + report.kept().bytes())
        : OptionalLong.empty();
  }

  /**
   * The plan's report. The same object as before if it was kept and says nothing of the time that
   * it was asked for.
   *
   * @throws FunnelException what the engine throws; INVALID if a figure does not fit 64 bits
   */
  public <R> R get(
      String organization, ReadyEngine engine, ReportPlan plan, Calculation<R> calculation) {
    if (newest.isNew(engine.record(), organization, engine.view().catalog())) {
      results.forget(key -> key.isOutdated(engine.record(), organization, engine.view().catalog()));
    }
    boolean[] isMine = {false};
    Result result =
        results.get(
            AnswerKey.of(calculation.type(), organization, engine, plan),
            () -> {
              isMine[0] = true;
              return computed(engine, plan, calculation);
            });
    if (result instanceof Result.Failure failure) {
      throw failure.reason();
    }
    if (!isMine[0]) {
      engine.record().keptOne();
    }
    return calculation.type().cast(((Result.Report) result).kept().at(plan));
  }

  private static <R> Result computed(
      ReadyEngine engine, ReportPlan plan, Calculation<R> calculation) {
    try {
      return new Result.Report(new Kept<>(calculation, calculation.compute(engine, plan)));
    } catch (FunnelException e) {
      // Those who waited for it have failed in the same way, and may ask another engine.
      return new Result.Failure(e);
    } catch (ArithmeticException e) {
      return new Result.Failure(FunnelException.invalid(List.of(new Problem("", TOO_LARGE))));
    }
  }

  /** Forgets what that engine computed. */
  public void forget(EngineRecord engine) {
    newest.forget(engine);
    results.forget(key -> key.isOf(engine));
  }

  /** About how many bytes the reports take that are kept. */
  long bytes() {
    return results.bytes();
  }

  /** How many reports are kept or being computed. */
  int size() {
    return results.size();
  }
}
