package org.opportunityfunnel.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.data.Sketch;
import org.opportunityfunnel.testkit.oracle.OracleRequest;

/** Requests at the edges of what they may ask. */
interface RequestEdgesContract extends EngineHarness {
  OrganizationData DATA =
      new Sketch()
          .pipeline("sales", "new talk +won -lost")
          .story("a", "u", 100L, "0 new", "10 talk", "20 won")
          .story("b", null, 200L, "0 new", "10.9 lost")
          .story("c", "v", 300L, "5 new")
          .data();

  @Test
  default void everyBoundOfTheReportIsExactToTheSecond() throws Exception {
    try (EngineCase engine = new EngineCase(this, DATA)) {
      for (long start = -1; start <= 22; start++) {
        for (long end = start; end <= 22; end++) {
          TimeRange range = new TimeRange(Sketch.at(start), Sketch.at(end));
          engine.assertAgrees(OracleRequest.allTime("sales").withReport(range));
          engine.assertAgrees(OracleRequest.allTime("sales").withCohort(range));
        }
      }
    }
  }

  @Test
  default void startAtOrAfterAsOfGivesNothing() throws Exception {
    try (EngineCase engine = new EngineCase(this, DATA)) {
      long second = Sketch.at(15).getEpochSecond();
      long[][] emptyRanges = {
        {second, second}, {second + 1, second}, {Long.MAX_VALUE, second}, {second, Long.MIN_VALUE}
      };
      for (long[] range : emptyRanges) {
        FunnelQuery query = query(range[0], range[1], Optional.empty(), Optional.empty());
        assertEquals(List.of(), engine.view().stages(query));
        assertEquals(List.of(), engine.view().totals(query));
      }
    }
  }

  @Test
  default void emptyCohortGivesNothing() throws Exception {
    try (EngineCase engine = new EngineCase(this, DATA)) {
      TimeRange empty = new TimeRange(Sketch.at(0), Sketch.at(0));
      engine.assertAgrees(OracleRequest.allTime("sales").withCohort(empty));
    }
  }

  @Test
  default void boundsBeyondTheDataAreNoTrouble() throws Exception {
    try (EngineCase engine = new EngineCase(this, DATA)) {
      Instant farPast = Instant.parse("-9999-01-01T00:00:00Z");
      Instant farFuture = Instant.parse("+99999-01-01T00:00:00Z");
      for (TimeRange range :
          List.of(
              new TimeRange(farPast, farFuture),
              new TimeRange(farPast, Sketch.at(11)),
              new TimeRange(Sketch.at(11), farFuture),
              new TimeRange(farPast, farPast.plusSeconds(1)),
              new TimeRange(farFuture, farFuture.plusSeconds(1)))) {
        engine.assertAgrees(OracleRequest.allTime("sales").withReport(range));
        engine.assertAgrees(OracleRequest.allTime("sales").withCohort(range));
      }
    }
  }

  @Test
  default void nobodysOpportunitiesComeUnderNullUnlessUsersAreAskedFor() throws Exception {
    try (EngineCase engine = new EngineCase(this, DATA)) {
      FunnelView view = engine.view();
      FunnelQuery all = query(Optional.empty(), Optional.empty());
      assertTrue(view.totals(all).stream().anyMatch(user -> user.userId() == null));
      FunnelQuery some = query(Optional.of(Set.of("u", "stranger")), Optional.empty());
      assertEquals(List.of("u"), view.totals(some).stream().map(UserTotalsSums::userId).toList());
      FunnelQuery none = query(Optional.of(Set.of()), Optional.empty());
      assertEquals(List.of(), view.totals(none));
      assertEquals(List.of(), view.stages(none));
    }
  }

  @Test
  default void emptySelectionKeepsNothing() throws Exception {
    try (EngineCase engine = new EngineCase(this, DATA)) {
      FunnelQuery query = query(Optional.empty(), Optional.of(Selection.of(new BitSet())));
      assertEquals(List.of(), engine.view().stages(query));
      assertEquals(List.of(), engine.view().totals(query));
    }
  }

  @Test
  default void opportunitiesOfAUserAreKnownWhateverTheReport() throws Exception {
    OrganizationData data =
        new Sketch()
            .pipeline("sales", "new")
            .story("a", "u", 1, "0 new")
            .story("b", "only deleted statuses", 1, "0 gone")
            .story("c", null, 1, "0 new")
            .user("recorded, but owns nothing")
            .data();
    try (EngineCase engine = new EngineCase(this, data)) {
      assertTrue(engine.view().hasOpportunitiesOf("u"));
      assertTrue(engine.view().hasOpportunitiesOf("only deleted statuses"));
      assertFalse(engine.view().hasOpportunitiesOf("recorded, but owns nothing"));
      assertFalse(engine.view().hasOpportunitiesOf("stranger"));
    }
  }

  private static FunnelQuery query(Optional<Set<String>> users, Optional<Selection> selection) {
    return query(Long.MIN_VALUE, Instant.MAX.getEpochSecond(), users, selection);
  }

  private static FunnelQuery query(
      long start, long asOf, Optional<Set<String>> users, Optional<Selection> selection) {
    return new FunnelQuery(
        "sales", start, asOf, Optional.empty(), users, selection, StageCounting.VISITED);
  }
}
