package org.opportunityfunnel.engine.columnar.internal.sums;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.engine.StageSums;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.ValuePeriod;
import org.opportunityfunnel.engine.columnar.internal.Answers;
import org.opportunityfunnel.engine.columnar.internal.Histories;
import org.opportunityfunnel.engine.columnar.internal.build.Layout;

/** Values and dates at the end of what fits: the right number or a failure, never a wrong one. */
class ExtremesTest {
  private static final FunnelQuery ALWAYS =
      Answers.query(Long.MIN_VALUE, 1_000, StageCounting.VISITED);

  @Test
  void aSumThatJustFits() {
    StageSums first = stages(Long.MAX_VALUE, -5L, 5L).get(0);
    assertEquals(Long.MAX_VALUE, first.value());
    assertEquals(Long.MAX_VALUE, first.valueOpen());
  }

  @Test
  void aSumThatDoesNotFit() {
    assertTooLarge(() -> stages(Long.MAX_VALUE, 1L));
    assertTooLarge(() -> stages(Long.MIN_VALUE, -1L));
    assertTooLarge(() -> stages(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE));
  }

  @Test
  void sumsThatFitApartStayRight() {
    Answers answers =
        answers(
            Histories.parse(0, "c0; =a", "u", Long.MAX_VALUE),
            Histories.parse(1, "c0; =a", "v", Long.MAX_VALUE),
            Histories.parse(2, "c0; a>b@1; =b", "w", Long.MIN_VALUE),
            Histories.parse(3, "c0; a>c@1; =c", "w", -1L));
    assertEquals(Long.MAX_VALUE, answers.stages(only("u")).get(0).active().get(0).value());
    assertEquals(Long.MAX_VALUE, answers.stages(only("v")).get(0).active().get(0).value());
    assertTooLarge(() -> answers.stages(only("w")));
    assertEquals(2, answers.totals(only("w")).get(0).sums().count());
  }

  @Test
  void anAmountThatDoesNotFitFailsWhereItIsSummedOnly() {
    OpportunityHistory open = monthly("c0; =a");
    assertTooLarge(() -> answers(open).stages(ALWAYS));
    assertEquals(1, answers(open).totals(ALWAYS).get(0).sums().count());
    OpportunityHistory lost = monthly("c0; =l");
    assertEquals(1, answers(lost).stages(ALWAYS).size());
    assertTooLarge(() -> answers(lost).totals(ALWAYS));
    OpportunityHistory won = monthly("c0; =w");
    assertTooLarge(() -> answers(won).stages(ALWAYS));
    assertTooLarge(() -> answers(won).totals(ALWAYS));
  }

  @Test
  void datesAsFarApartAsInstantsGo() {
    long first = Instant.MIN.getEpochSecond();
    long last = Instant.MAX.getEpochSecond();
    Answers answers =
        answers(
            Histories.parse(0, "c" + first + "; a>b@" + last, "far", 1L),
            Histories.parse(1, "c0; a>b@10; b>w@30", "near", 1L));
    FunnelQuery ever = Answers.query(Long.MIN_VALUE, Long.MAX_VALUE, StageCounting.VISITED);
    assertEquals(last - first, answers.stages(ever).get(0).active().get(0).secondsToAdvance());
    assertEquals(10, answers.stages(ever).get(1).active().get(0).secondsToAdvance());
    assertEquals(30, answers.totals(ever).get(1).sums().secondsToWin());
  }

  @Test
  void timesThatDoNotFitTogether() {
    long first = Instant.MIN.getEpochSecond();
    long last = Instant.MAX.getEpochSecond();
    List<OpportunityHistory> many = new ArrayList<>();
    for (int key = 0; key < 200; key++) {
      many.add(Histories.parse(key, "c" + first + "; a>b@" + last));
    }
    Answers answers = answers(many.toArray(OpportunityHistory[]::new));
    FunnelQuery ever = Answers.query(Long.MIN_VALUE, Long.MAX_VALUE, StageCounting.VISITED);
    assertTooLarge(() -> answers.stages(ever));
  }

  @Test
  void oneOddDateChangesNothingForTheOthers() {
    OpportunityHistory[] usual = {
      Histories.parse(0, "c1700000000; a>b@1700000010; b>w@1700000030"),
      Histories.parse(1, "c1600000000; a>l@1600000010; l>c@1600000020; c>x@1600000090"),
    };
    OpportunityHistory[] withOdd = Arrays.copyOf(usual, 3);
    withOdd[2] = Histories.parse(2, "c-62135596800; a>b@253402300799", "odd", 1L);
    for (StageCounting counting : StageCounting.values()) {
      FunnelQuery query = of(Answers.query(1_600_000_015, 1_800_000_000, counting), "u");
      assertEquals(answers(usual).stages(query), answers(withOdd).stages(query));
      assertEquals(answers(usual).totals(query), answers(withOdd).totals(query));
    }
  }

  private static List<StageSums> stages(Long... values) {
    List<OpportunityHistory> opportunities = new ArrayList<>();
    for (Long value : values) {
      opportunities.add(Histories.parse(opportunities.size(), "c0; =a", "u", value));
    }
    return Answers.of(Layout.DEFAULT, Histories.catalog(1), opportunities)
        .stages(ALWAYS)
        .get(0)
        .active();
  }

  private static OpportunityHistory monthly(String text) {
    OpportunityHistory plain = Histories.parse(0, text, "u", Long.MAX_VALUE);
    return new OpportunityHistory(
        plain.key(),
        plain.id(),
        plain.userId(),
        plain.statusId(),
        plain.value(),
        ValuePeriod.MONTHLY,
        plain.confidence(),
        plain.dateCreated(),
        plain.dateUpdated(),
        plain.changes());
  }

  private static Answers answers(OpportunityHistory... opportunities) {
    return Answers.of(Layout.DEFAULT, Histories.catalog(1), List.of(opportunities));
  }

  private static FunnelQuery only(String user) {
    return of(ALWAYS, user);
  }

  private static FunnelQuery of(FunnelQuery query, String user) {
    return new FunnelQuery(
        query.pipelineId(),
        query.reportStart(),
        query.asOf(),
        query.cohort(),
        Optional.of(Set.of(user)),
        query.selection(),
        query.counting());
  }

  private static void assertTooLarge(Runnable report) {
    FunnelException failure = assertThrows(FunnelException.class, report::run);
    assertEquals(ErrorCode.INVALID, failure.code());
  }
}
