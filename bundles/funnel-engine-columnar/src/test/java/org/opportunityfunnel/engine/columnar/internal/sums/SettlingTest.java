package org.opportunityfunnel.engine.columnar.internal.sums;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.engine.columnar.internal.Answers;
import org.opportunityfunnel.engine.columnar.internal.Histories;
import org.opportunityfunnel.engine.columnar.internal.build.Layout;
import org.opportunityfunnel.engine.columnar.internal.columns.Columns;
import org.opportunityfunnel.engine.columnar.internal.columns.Edition;
import org.opportunityfunnel.engine.columnar.internal.columns.Overlay;

class SettlingTest {
  private static final double ALWAYS = Double.MAX_VALUE;
  private static final int ROWS = 3_000;
  private static final int SECONDS = 10_000;

  /** Every other row lies aside, values have both signs and more than 32 bits. */
  private static List<OpportunityHistory> opportunities(Random random) {
    List<OpportunityHistory> opportunities = new ArrayList<>();
    for (int key = 0; key < ROWS; key++) {
      int created = random.nextInt(SECONDS);
      int next = created + random.nextInt(50);
      String path =
          switch (random.nextInt(6)) {
            case 0 -> "a>b@%2$d; b>w@%3$d";
            case 1 -> "a>l@%2$d; l>c@%3$d";
            case 2 -> "a>x@%2$d; x>b@%3$d";
            case 3 -> "a>c@%2$d; c>x@%3$d";
            case 4 -> "b>l@%2$d";
            default -> "=a";
          };
      String text = String.format("c%d; " + path, created, next, next + random.nextInt(90));
      long value = random.nextBoolean() ? random.nextInt(1_000) : random.nextLong() >> 20;
      opportunities.add(Histories.parse(key, text, "user" + random.nextInt(30), value));
    }
    return opportunities;
  }

  /** Row by row is how the oracle's cases are answered; here are groups with many rows. */
  @ParameterizedTest
  @CsvSource({"50, true", "50, false", "400, true", "3000, false"})
  void keptSumsAndGroupsSayWhatRowsSay(int chunkRows, boolean withSums) {
    List<OpportunityHistory> opportunities = opportunities(new Random(7));
    Layout layout = new Layout(chunkRows, false, withSums ? ALWAYS : 0);
    Columns columns = Answers.columns(layout, Histories.catalog(1), opportunities);
    assertEquals(withSums, columns.sumsBytes() > 0);
    assertEquals(columns.columnBytes() + columns.sumsBytes(), columns.bytes());
    try (Workers workers = new Workers(1)) {
      Answers answers = new Answers(columns, workers);
      Answers rows = Answers.of(new Layout(ROWS, true, 0), Histories.catalog(1), opportunities);
      Random random = new Random(8);
      for (int i = 0; i < 200; i++) {
        FunnelQuery query = query(random, columns.settledAt());
        assertEquals(rows.stages(query), answers.stages(query), query::toString);
        assertEquals(rows.totals(query), answers.totals(query), query::toString);
      }
    }
  }

  private static FunnelQuery query(Random random, long settledAt) {
    int one = random.nextInt(SECONDS);
    int other = random.nextInt(SECONDS);
    TimeRange cohort =
        new TimeRange(
            Instant.ofEpochSecond(Math.min(one, other)),
            Instant.ofEpochSecond(Math.max(one, other)));
    Set<String> users = new HashSet<>(List.of("user3", "user" + random.nextInt(31)));
    return new FunnelQuery(
        "P",
        random.nextInt(3) == 0 ? random.nextInt(SECONDS) : Long.MIN_VALUE,
        random.nextInt(3) == 0 ? random.nextInt(SECONDS) : settledAt - random.nextInt(2),
        random.nextInt(3) == 0 ? Optional.empty() : Optional.of(cohort),
        random.nextBoolean() ? Optional.empty() : Optional.of(users),
        random.nextInt(3) > 0 ? Optional.empty() : Optional.of(selection(random)),
        StageCounting.values()[random.nextInt(3)]);
  }

  /** A third of the rows, the others, none or all. */
  private static Selection selection(Random random) {
    int part = random.nextInt(4);
    boolean others = random.nextBoolean();
    BitSet keys = new BitSet();
    for (int key = 0; key < ROWS; key++) {
      keys.set(key, (key % 3 == part) != others);
    }
    return Selection.of(keys);
  }

  @ParameterizedTest
  @CsvSource({
    // users, chunk rows, sums are kept
    "1, 100, true",
    "8, 100, true",
    "60, 20000, true",
    "2000, 100, false",
  })
  void sumsAreKeptWhereTheyAreSmallBesideTheRows(int users, int chunkRows, boolean kept) {
    List<OpportunityHistory> opportunities = new ArrayList<>();
    for (int key = 0; key < 20_000; key++) {
      opportunities.add(Histories.parse(key, "c" + key + "; =a", "user" + key % users, 1L));
    }
    Columns columns =
        Answers.columns(new Layout(chunkRows, false, 1), Histories.catalog(1), opportunities);
    assertEquals(kept, columns.sumsBytes() > 0);
    assertTrue(columns.sumsBytes() <= columns.columnBytes(), "a part of the whole at most");
  }

  @Test
  void noSumsWhereAnAmountOrASumMayNotFit() {
    List<OpportunityHistory> fits = List.of(Histories.parse(0, "c0; =a", "u", Long.MAX_VALUE - 1));
    assertTrue(always(fits).sumsBytes() > 0);
    List<OpportunityHistory> sumDoesNot = new ArrayList<>(fits);
    sumDoesNot.add(Histories.parse(1, "c0; =a", "u", 1L));
    assertEquals(0, always(sumDoesNot).sumsBytes());
  }

  /** The base has sums then, but sums of it and of what lies over it may not fit. */
  @Test
  void keptSumsAreLeftOutWhereAnOverlayMayNotFit() {
    Columns base = always(List.of(Histories.parse(0, "c0; =a", "u", Long.MAX_VALUE - 1)));
    Columns added = always(List.of(Histories.parse(1, "c0; =a", "v", Long.MAX_VALUE - 1)));
    assertTrue(base.sumsBytes() > 0);
    BitSet keys = new BitSet();
    keys.set(1);
    Edition edition =
        new Edition(base.catalog(), base, List.of(new Overlay(keys, added, always(List.of()))));
    Answers answers = new Answers(edition, new Workers(0));
    List<Long> values =
        answers.stages(at("P", 1_000)).stream().map(user -> user.active().get(0).value()).toList();
    assertEquals(List.of(Long.MAX_VALUE - 1, Long.MAX_VALUE - 1), values);
  }

  @ParameterizedTest
  @CsvSource({
    "c5; =a, 6",
    "c5; =l, 6",
    "c0; a>b@10, 11",
    "c0; a>b@10; b>w@20, 21",
    "c0; a>b@10; b>x@30, 31",
    "c0; a>l@10; l>a@20, 21",
    "c0; a>l@10; l>a@20; a>w@30; w>b@40, 41",
    "c0; x>y@99, 100",
  })
  void settledTheSecondAfterTheLastThatHappens(String text, long second) {
    List<OpportunityHistory> one = List.of(Histories.parse(0, text));
    Columns columns = always(one);
    assertEquals(second, columns.settledAt());
    Answers answers = new Answers(columns, new Workers(0));
    String pipeline = text.contains("y") ? "Q" : "P";
    assertEquals(answers.stages(at(pipeline, second)), answers.stages(at(pipeline, 1_000)));
    assertNotEquals(answers.stages(at(pipeline, second - 1)), answers.stages(at(pipeline, second)));
  }

  private static FunnelQuery at(String pipeline, long asOf) {
    return new FunnelQuery(
        pipeline,
        Long.MIN_VALUE,
        asOf,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        StageCounting.REACHED);
  }

  @Test
  void withoutAnythingSettledFromTheBeginning() {
    assertEquals(Long.MIN_VALUE, always(List.of()).settledAt());
  }

  private static Columns always(List<OpportunityHistory> opportunities) {
    return Answers.columns(new Layout(2, false, ALWAYS), Histories.catalog(1), opportunities);
  }
}
