package org.opportunityfunnel.engine.columnar.internal.sums;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.engine.columnar.internal.Answers;
import org.opportunityfunnel.engine.columnar.internal.Histories;
import org.opportunityfunnel.engine.columnar.internal.build.Layout;
import org.opportunityfunnel.engine.columnar.internal.columns.Columns;

/** Enough rows for several threads, and cohorts whose borders fall anywhere in chunks. */
class PassTest {
  private static final int ROWS = 60_000;

  @Test
  void threadsAddUpToWhatOneGives() {
    Random random = new Random(5);
    List<OpportunityHistory> opportunities = new ArrayList<>();
    for (int key = 0; key < ROWS; key++) {
      int created = random.nextInt(100_000);
      String text = "c" + created + "; a>b@" + (created + random.nextInt(50)) + "; b>w@200000";
      opportunities.add(Histories.parse(key, text, "user" + random.nextInt(40), (long) key));
    }
    Columns columns =
        Answers.columns(new Layout(10_000, false, 1), Histories.catalog(1), opportunities);
    FunnelQuery query = Answers.query(Long.MIN_VALUE, 300_000, StageCounting.REACHED);
    try (Workers none = new Workers(0);
        Workers three = new Workers(3)) {
      Answers alone = new Answers(columns, none);
      Answers together = new Answers(columns, three);
      assertEquals(40, alone.stages(query).size());
      for (int i = 0; i < 50; i++) {
        assertEquals(alone.stages(query), together.stages(query));
        assertEquals(alone.totals(query), together.totals(query));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 100, 10",
    "0, 0, 0",
    "10, 11, 1",
    "9, 10, 0",
    "10, 30, 2",
    "11, 31, 2",
    "25, 65, 4",
    "90, 91, 1",
    "91, 999, 0",
    "-50, 5, 1",
  })
  void cohortsAreHalfOpen(long from, long to, int expected) {
    List<OpportunityHistory> opportunities = new ArrayList<>();
    for (int key = 0; key < 10; key++) {
      opportunities.add(Histories.parse(key, "c" + 10 * key + ".5; =a"));
    }
    for (int chunkRows = 1; chunkRows <= 11; chunkRows++) {
      Answers answers =
          Answers.of(new Layout(chunkRows, false, 1), Histories.catalog(1), opportunities);
      TimeRange cohort = new TimeRange(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
      FunnelQuery query =
          Answers.query(Long.MIN_VALUE, 1_000, Optional.of(cohort), StageCounting.VISITED);
      long count = answers.totals(query).stream().mapToLong(user -> user.sums().count()).sum();
      assertEquals(expected, count, "chunks of " + chunkRows);
    }
  }
}
