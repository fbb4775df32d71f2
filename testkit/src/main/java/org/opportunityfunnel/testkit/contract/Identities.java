package org.opportunityfunnel.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.engine.StageSums;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.api.engine.WonSums;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.testkit.engine.Measures;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.oracle.Subject;

/** "Identities that every engine must keep" (report.md 8), asked of the engine alone. */
record Identities(EngineCase engine, OracleRequest request, Optional<Filter> filter) {

  void assertAll() {
    List<UserStageSums> stages = engine.stages(request, filter);
    List<UserTotalsSums> totals = engine.totals(request, filter);
    assertOutcomesAddUp(stages);
    assertUsersAddUp(stages, totals);
    assertLostAddUp(stages, totals);
    assertWonAddUp(stages, totals);
    assertReachedNeverRises();
    assertNegationPartitions(stages, totals);
  }

  /** "1. count = advanced + lost + left + open, at every active stage, in every mode". */
  private void assertOutcomesAddUp(List<UserStageSums> stages) {
    for (UserStageSums user : stages) {
      for (StageSums stage : user.active()) {
        assertEquals(
            stage.count(), stage.advanced() + stage.lost() + stage.left() + stage.open(), "count");
        assertEquals(
            stage.value(),
            stage.valueAdvanced() + stage.valueLost() + stage.valueLeft() + stage.valueOpen(),
            "value");
      }
    }
  }

  /** "2. users add up to the aggregate": each asked for alone answers as it does among all. */
  private void assertUsersAddUp(List<UserStageSums> stages, List<UserTotalsSums> totals) {
    FunnelQuery query = engine.query(request, filter);
    for (UserStageSums user : stages) {
      if (user.userId() != null) {
        assertEquals(List.of(user), engine.view().stages(of(query, user.userId())));
      }
    }
    for (UserTotalsSums user : totals) {
      if (user.userId() != null) {
        assertEquals(List.of(user), engine.view().totals(of(query, user.userId())));
      }
    }
  }

  /**
   * "3. Σ lost over stages + opportunities lost without ever being active = totals won/complete's
   * lost."
   */
  private void assertLostAddUp(List<UserStageSums> stages, List<UserTotalsSums> totals) {
    long lost =
        stages.stream().flatMap(user -> user.active().stream()).mapToLong(StageSums::lost).sum();
    long complete = totals.stream().mapToLong(user -> user.sums().complete()).sum();
    long won = totals.stream().mapToLong(user -> user.sums().won()).sum();
    assertEquals(complete - won, lost + neverActive(), "lost");
  }

  private long neverActive() {
    return engine.oracle().inReport(request).stream()
        .filter(Subject::isLostWithoutEverBeingActive)
        .count();
  }

  /** "4. Won stages add up to count_total_won." */
  private void assertWonAddUp(List<UserStageSums> stages, List<UserTotalsSums> totals) {
    Map<String, Long> counts = new HashMap<>();
    stages.forEach(
        user -> counts.put(user.userId(), user.won().stream().mapToLong(WonSums::count).sum()));
    for (UserTotalsSums user : totals) {
      assertEquals(user.sums().won(), counts.get(user.userId()), "won");
    }
  }

  /** "5. reached, all time: counts never rise along the active stages." */
  private void assertReachedNeverRises() {
    FunnelQuery query = engine.query(request, filter);
    FunnelQuery reached =
        new FunnelQuery(
            query.pipelineId(),
            Long.MIN_VALUE,
            query.asOf(),
            query.cohort(),
            query.users(),
            query.selection(),
            StageCounting.REACHED);
    for (UserStageSums user : engine.view().stages(reached)) {
      for (int rank = 1; rank < user.active().size(); rank++) {
        long before = user.active().get(rank - 1).count();
        assertTrue(user.active().get(rank).count() <= before, "reached rises at " + rank);
      }
    }
  }

  /** "7. A saved search and its negation partition the report." */
  private void assertNegationPartitions(List<UserStageSums> stages, List<UserTotalsSums> totals) {
    if (filter.isEmpty()) {
      return;
    }
    Optional<Filter> negation = filter.map(Filter.Not::new);
    Map<String, BigInteger> parts = new HashMap<>();
    stages.forEach(user -> addTo(parts, user));
    totals.forEach(user -> addTo(parts, user));
    engine.stages(request, negation).forEach(user -> addTo(parts, user));
    engine.totals(request, negation).forEach(user -> addTo(parts, user));
    Map<String, BigInteger> whole = new HashMap<>();
    engine.stages(request, Optional.empty()).forEach(user -> addTo(whole, user));
    engine.totals(request, Optional.empty()).forEach(user -> addTo(whole, user));
    assertEquals(whole, parts, "a search and its negation");
  }

  private static void addTo(Map<String, BigInteger> sums, UserStageSums user) {
    for (int i = 0; i < user.active().size(); i++) {
      addTo(sums, user.userId() + " active " + i, user.active().get(i));
    }
    for (int i = 0; i < user.won().size(); i++) {
      addTo(sums, user.userId() + " won " + i, user.won().get(i));
    }
  }

  private static void addTo(Map<String, BigInteger> sums, UserTotalsSums user) {
    addTo(sums, user.userId() + " totals", user.sums());
  }

  private static void addTo(Map<String, BigInteger> sums, String prefix, Record record) {
    Measures.of(record)
        .forEach((name, value) -> sums.merge(prefix + " " + name, value, BigInteger::add));
  }

  private static FunnelQuery of(FunnelQuery query, String userId) {
    return new FunnelQuery(
        query.pipelineId(),
        query.reportStart(),
        query.asOf(),
        query.cohort(),
        Optional.of(Set.of(userId)),
        query.selection(),
        query.counting());
  }
}
