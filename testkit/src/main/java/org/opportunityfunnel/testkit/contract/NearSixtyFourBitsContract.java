package org.opportunityfunnel.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.model.ValuePeriod;
import org.opportunityfunnel.testkit.data.OpportunityDraft;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.data.Sketch;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.random.RandomCases;
import org.opportunityfunnel.testkit.random.Values;

/** Sums at the ends of 64 bits: right, or refused with INVALID, but never wrong. */
interface NearSixtyFourBitsContract extends EngineHarness {
  /** The table of values whose sums just fit, and must be right. */
  @Test
  default void sumsThatJustFitAreRight() throws Exception {
    long[][] rows = {
      {Long.MAX_VALUE},
      {Long.MIN_VALUE},
      {Long.MAX_VALUE - 1, 1},
      {Long.MIN_VALUE + 1, -1},
      {Long.MAX_VALUE / 2, Long.MAX_VALUE / 2, 1},
    };
    for (long[] values : rows) {
      try (EngineCase engine = new EngineCase(this, won("u", values))) {
        engine.assertAgrees(OracleRequest.allTime("sales"));
      }
    }
  }

  /** The table of values whose sums do not fit. */
  @Test
  default void sumsThatDoNotFitAreInvalid() throws Exception {
    long[][] rows = {
      {Long.MAX_VALUE, 1},
      {Long.MIN_VALUE, -1},
      {Long.MAX_VALUE, Long.MAX_VALUE},
      {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE},
      {Long.MIN_VALUE, Long.MIN_VALUE},
    };
    for (long[] values : rows) {
      assertInvalid(won("u", values));
    }
  }

  @Test
  default void annualizedValuesThatDoNotFitAreInvalid() throws Exception {
    assertInvalid(monthly(Long.MAX_VALUE / 12 + 1));
    assertInvalid(monthly(Long.MIN_VALUE / 12 - 1));
    assertInvalid(monthly(Long.MAX_VALUE / 3));
    try (EngineCase engine = new EngineCase(this, monthly(Long.MAX_VALUE / 12))) {
      engine.assertAgrees(OracleRequest.allTime("sales"));
    }
  }

  /** Value times confidence needs more than 64 bits on the way to an expected value that fits. */
  @Test
  default void expectedValuesOfLargeValuesAreRight() throws Exception {
    for (long value : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE / 99}) {
      for (int confidence : new int[] {0, 1, 33, 50, 99, 100}) {
        OrganizationData data =
            new Sketch()
                .pipeline("sales", "new")
                .opportunity(
                    new OpportunityDraft("a", "new", Sketch.at(0))
                        .value(value, ValuePeriod.ONE_TIME)
                        .confidence(confidence))
                .data();
        try (EngineCase engine = new EngineCase(this, data)) {
          engine.assertAgrees(OracleRequest.allTime("sales"));
        }
      }
    }
  }

  @Test
  default void usersAreSummedApart() throws Exception {
    Sketch sketch = new Sketch().pipeline("sales", "new +won");
    for (String user : List.of("u", "v", "w")) {
      sketch.story("of " + user, user, Long.MAX_VALUE, "0 new", "10 won");
    }
    try (EngineCase engine = new EngineCase(this, sketch.data())) {
      engine.assertAgrees(OracleRequest.allTime("sales"));
    }
  }

  @Test
  default void stagesAreSummedApart() throws Exception {
    OrganizationData data =
        new Sketch()
            .pipeline("sales", "new talk offer +won")
            .story("a", "u", Long.MAX_VALUE, "0 talk")
            .story("b", "v", Long.MIN_VALUE, "0 new", "5 offer")
            .story("c", "w", Long.MAX_VALUE - 7, "0 offer")
            .data();
    try (EngineCase engine = new EngineCase(this, data)) {
      engine.assertAgrees(OracleRequest.allTime("sales"));
    }
  }

  @Test
  default void timesCenturiesApartAreRight() throws Exception {
    OrganizationData data = spanning("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", 3);
    try (EngineCase engine = new EngineCase(this, data)) {
      engine.assertAgrees(OracleRequest.allTime("sales"));
    }
  }

  @Test
  default void timesWhoseSumDoesNotFitAreInvalid() throws Exception {
    assertInvalid(spanning("-999999999-01-01T00:00:00Z", "+999999999-01-01T00:00:00Z", 200));
  }

  /** Where every sum of magnitudes fits the engine is right; where a sum does not, it says so. */
  @Test
  default void largeRandomValuesAreRightOrInvalid() {
    RandomCases.check(
        randomCases() / 5,
        Values.NEAR_64_BITS,
        one -> {
          try (EngineCase engine = new EngineCase(this, one.organization())) {
            for (OracleRequest request : one.requests()) {
              Magnitudes magnitudes = new Magnitudes(engine.oracle(), request);
              if (magnitudes.allFit()) {
                engine.assertAgrees(request, one.filter(request));
              } else {
                engine.assertAgreesOrInvalid(request, one.filter(request));
              }
            }
          }
        });
  }

  private void assertInvalid(OrganizationData data) throws Exception {
    try (EngineCase engine = new EngineCase(this, data)) {
      FunnelQuery query = engine.query(OracleRequest.allTime("sales"), Optional.empty());
      assertInvalid(() -> engine.view().stages(query));
      assertInvalid(() -> engine.view().totals(query));
    }
  }

  private static void assertInvalid(Runnable report) {
    FunnelException failure = assertThrows(FunnelException.class, report::run);
    assertEquals(ErrorCode.INVALID, failure.code());
  }

  private static OrganizationData won(String user, long... values) {
    Sketch sketch = new Sketch().pipeline("sales", "new +won");
    for (int i = 0; i < values.length; i++) {
      sketch.story("oppo_" + i, user, values[i], "0 new", "10 won");
    }
    return sketch.data();
  }

  private static OrganizationData monthly(long value) {
    return new Sketch()
        .pipeline("sales", "new +won")
        .opportunity(
            new OpportunityDraft("a", "won", Sketch.at(0))
                .user("u")
                .value(value, ValuePeriod.MONTHLY))
        .change("change", "a", "10", "new", "won")
        .data();
  }

  private static OrganizationData spanning(String from, String to, int opportunities) {
    Instant start = Instant.parse(from);
    Sketch sketch = new Sketch().pipeline("sales", "new +won");
    for (int i = 0; i < opportunities; i++) {
      String id = "oppo_" + i;
      sketch
          .opportunity(new OpportunityDraft(id, "won", start).updated(Instant.parse(to)))
          .changeAt(start, "change of " + id, id, null, "new");
    }
    return sketch.data();
  }
}
