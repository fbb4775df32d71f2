package org.opportunityfunnel.reports.internal.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.engine.StageSums;
import org.opportunityfunnel.api.engine.WonSums;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.report.StageMeasures;
import org.opportunityfunnel.api.report.StageMeasures.Outcomes;

class StageDerivationTest {
  private static final Status ACTIVE = new Status("stat_a", "Demo", StatusType.ACTIVE);
  private static final Status WON = new Status("stat_w", "Won", StatusType.WON);
  private static final Outcomes NONE = new Outcomes(0, 0, 0, 0, 0, 0);

  @Test
  void takesEachFigureFromItsOwnSum() {
    StageSums sums =
        new StageSums(10, 1000, 500, 4, 250, 125, 5, 300, 2, 200, 1, 100, 2, 400, 3, 100);
    StageMeasures expected =
        new StageMeasures(
            ACTIVE,
            10,
            0.4,
            2,
            0.2,
            1000,
            0.25,
            200,
            0.2,
            500,
            0.25,
            33L,
            new Outcomes(5, 1, 2, 300, 100, 400));
    assertEquals(expected, StageDerivation.active(ACTIVE, sums));
  }

  @Test
  void hasNoRateWithoutACount() {
    StageMeasures expected =
        new StageMeasures(ACTIVE, 0, null, 0, null, 0, null, 0, null, 0, null, null, NONE);
    assertEquals(expected, StageDerivation.active(ACTIVE, StageSums.ZERO));
  }

  @Test
  void hasZeroRatesOfNoValue() {
    StageSums sums = new StageSums(2, 0, 0, 1, 5, 5, 1, 5, 1, -5, 0, 0, 0, 0, 1, 7);
    StageMeasures stage = StageDerivation.active(ACTIVE, sums);
    assertEquals(0.5, stage.countConversionRate());
    assertEquals(0.0, stage.valueConversionRate());
    assertEquals(0.0, stage.valueLostRatio());
    assertEquals(0.0, stage.weightedValueConversionRate());
  }

  @Test
  void hasNoTimeWhenNoneThatVisitedAdvanced() {
    StageSums skipped = new StageSums(2, 0, 0, 2, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    assertNull(StageDerivation.active(ACTIVE, skipped).averageTimeToAdvance());
    StageSums atOnce = new StageSums(2, 0, 0, 2, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 2, 0);
    assertEquals(0L, StageDerivation.active(ACTIVE, atOnce).averageTimeToAdvance());
  }

  @Test
  void losesNothingInAWonStage() {
    StageMeasures expected =
        new StageMeasures(WON, 3, 0.0, 0, 0.0, 900, 0.0, 0, 0.0, 800, 0.0, null, NONE);
    assertEquals(expected, StageDerivation.won(WON, new WonSums(3, 900, 800)));
  }

  @Test
  void hasNoRateInAWonStageWithoutACount() {
    StageMeasures expected =
        new StageMeasures(WON, 0, null, 0, null, 0, null, 0, null, 0, null, null, NONE);
    assertEquals(expected, StageDerivation.won(WON, WonSums.ZERO));
  }
}
