package org.opportunityfunnel.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.engine.StageSums;
import org.opportunityfunnel.api.engine.TotalsSums;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.testkit.engine.OracleEngine;

/** The contract can fail: each engine with one fault is rejected by the part that is about it. */
class BrokenEnginesTest {
  private static final StageSums ONE_LOST =
      new StageSums(1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
  private static final StageSums ONE_SECOND =
      new StageSums(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
  private static final StageSums ONE_COUNT =
      new StageSums(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  @ParameterizedTest
  @MethodSource
  void faultIsFoundInRandomHistories(BrokenEngine.Fault fault) {
    AssertionError failure =
        assertThrows(
            AssertionError.class, harness(fault)::sumsOfRandomHistoriesAreThoseOfTheOracle);
    assertTrue(failure.getMessage().contains("replay with -Dfunnel.seed="), failure.getMessage());
    assertTrue(failure.getMessage().contains("\nrequest pipe_"), "it is explained");
  }

  static Stream<Arguments> faultIsFoundInRandomHistories() {
    return Stream.of(
        fault(
            "end after, not at, the start",
            asking(q -> Questions.between(q, q.reportStart() + 1, q.asOf()))),
        fault(
            "entries at e are seen",
            asking(q -> Questions.between(q, q.reportStart(), q.asOf() + 1))),
        fault("ignores the cohort", asking(Questions::withoutCohort)),
        fault("always visited", asking(q -> Questions.counted(q, StageCounting.VISITED))),
        fault("always reached", asking(q -> Questions.counted(q, StageCounting.REACHED))),
        fault("direct is visited", asking(Questions::directAsVisited)),
        fault("everyone's", asking(Questions::withoutUsers)),
        fault("ignores the selection", asking(Questions::withoutSelection)),
        fault("one lost too many", stagesPlus(ONE_LOST)),
        fault("a second too many", stagesPlus(ONE_SECOND)),
        fault("one won too many", totalsPlus(new TotalsSums(0, 1, 1, 0, 0, 0))),
        fault("a cent too many", totalsPlus(new TotalsSums(0, 0, 0, 0, 1, 0))),
        fault("forgets a user", BrokenEngine.forgettingAUser()));
  }

  @ParameterizedTest
  @MethodSource
  void faultBreaksAnIdentity(BrokenEngine.Fault fault) {
    assertThrows(AssertionError.class, harness(fault)::identitiesHoldOnRandomHistories);
  }

  static Stream<Arguments> faultBreaksAnIdentity() {
    return Stream.of(
        fault("count without outcome", stagesPlus(ONE_COUNT)),
        fault("one lost too many", stagesPlus(ONE_LOST)),
        fault("one won too many", totalsPlus(new TotalsSums(1, 1, 1, 0, 0, 0))),
        fault("ignores the users", asking(Questions::withoutUsers)),
        fault("ignores the selection", asking(Questions::withoutSelection)));
  }

  @Test
  void swallowedOverflowIsFound() {
    FunnelEngineContract harness = harness(BrokenEngine.swallowingFailures());
    assertThrows(AssertionError.class, harness::sumsThatDoNotFitAreInvalid);
    assertThrows(AssertionError.class, harness::annualizedValuesThatDoNotFitAreInvalid);
    assertThrows(AssertionError.class, harness::timesWhoseSumDoesNotFitAreInvalid);
    assertThrows(AssertionError.class, harness::largeRandomValuesAreRightOrInvalid);
  }

  @Test
  void engineThatOutlivesItsEndIsFound() {
    FunnelEngineContract harness =
        new Harness() {
          @Override
          RunningEngine running(OracleEngine engine) {
            return new RunningEngine(engine, engine, () -> {});
          }
        };
    assertThrows(AssertionError.class, harness::closedEngineAndItsViewsAreGone);
  }

  private abstract static class Harness extends FunnelEngineContract {
    abstract RunningEngine running(OracleEngine engine);

    @Override
    public RunningEngine start(OpportunityStore store) {
      return running(new OracleEngine(store));
    }
  }

  private static FunnelEngineContract harness(BrokenEngine.Fault fault) {
    return new Harness() {
      @Override
      RunningEngine running(OracleEngine engine) {
        return new RunningEngine(new BrokenEngine(engine, fault), engine, engine::close);
      }
    };
  }

  private static Arguments fault(String name, BrokenEngine.Fault fault) {
    return arguments(named(name, fault));
  }

  private static BrokenEngine.Fault asking(UnaryOperator<FunnelQuery> question) {
    return BrokenEngine.asking(question);
  }

  private static BrokenEngine.Fault stagesPlus(StageSums extra) {
    return BrokenEngine.answeringStages(
        user -> {
          List<StageSums> active = user.active().stream().map(extra::plus).toList();
          return new UserStageSums(user.userId(), active, user.won());
        });
  }

  private static BrokenEngine.Fault totalsPlus(TotalsSums extra) {
    return BrokenEngine.answeringTotals(
        user -> new UserTotalsSums(user.userId(), user.sums().plus(extra)));
  }
}
