package org.opportunityfunnel.engine.columnar.internal.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.ValuePeriod;
import org.opportunityfunnel.engine.columnar.internal.Answers;
import org.opportunityfunnel.engine.columnar.internal.Histories;
import org.opportunityfunnel.engine.columnar.internal.columns.Columns;
import org.opportunityfunnel.engine.columnar.internal.columns.Edition;
import org.opportunityfunnel.engine.columnar.internal.sums.Workers;
import org.opportunityfunnel.testkit.random.RandomCases;

/** However an edition came to be, it answers like columns that were built from what it has. */
class OverlayingTest {
  private static final int KEYS = 12;
  private static final int DELTAS = 20;
  private static final List<String> STATUSES =
      List.of("a", "b", "c", "w", "v", "l", "k", "x", "y", "z", "deleted");

  @Test
  void editionsAnswerLikeColumnsBuiltAnew() {
    RandomCases.seeds(300).forEach(seed -> new Life(seed).live());
  }

  @Test
  void anEmptyDeltaBringsItsCatalogOnly() {
    Columns columns = columns(1, List.of(Histories.parse(1, "c0; a>b@5")));
    Delta delta = new Delta(Layout.DEFAULT);
    delta.begin(Histories.catalog(2));
    Edition after = new Overlaying(Layout.DEFAULT, 1, 1).after(Edition.of(columns), delta);
    assertEquals(2, after.catalog().version());
    assertEquals(List.of(), after.overlays());
  }

  @Test
  void overlaysAreTwoAtTheMostAndTheSmallOneIsFolded() {
    Overlaying overlaying = new Overlaying(Layout.DEFAULT, 3, 2);
    Edition edition = Edition.of(columns(1, List.of()));
    List<String> sizes = new ArrayList<>();
    for (int key = 0; key < 12; key++) {
      Delta delta = new Delta(Layout.DEFAULT);
      delta.begin(Histories.catalog(key + 2));
      delta.opportunity(Histories.parse(key, "c0; =a"));
      edition = overlaying.after(edition, delta);
      sizes.add(edition.overlays().stream().map(one -> "" + one.size()).toList().toString());
    }
    assertEquals(
        "[[1], [1, 1], [1, 2], [4], [4, 1], [4, 2], [7], [7, 1], [7, 2], [10], [10, 1], [10, 2]]",
        sizes.toString());
    assertEquals(12, edition.opportunities());
  }

  private static Columns columns(long version, List<OpportunityHistory> opportunities) {
    return Answers.columns(Layout.DEFAULT, Histories.catalog(version), opportunities);
  }

  /** An organization whose opportunities come, change and go; the seed says how. */
  private static final class Life {
    private final long seed;
    private final Random random;
    private final TreeMap<Integer, OpportunityHistory> present = new TreeMap<>();
    private final BitSet sinceScan = new BitSet();
    private final Set<String> users = new HashSet<>();
    private Edition edition;
    private Columns scanned;

    Life(long seed) {
      this.seed = seed;
      this.random = new Random(seed);
    }

    void live() {
      for (int key = 0; key < KEYS / 2; key++) {
        present.put(key, opportunity(key));
      }
      Layout layout =
          new Layout(
              1 + random.nextInt(4),
              random.nextInt(4) == 0,
              random.nextBoolean() ? Double.MAX_VALUE : 0);
      Overlaying overlaying = new Overlaying(layout, 1 + random.nextInt(6), 1 + random.nextInt(3));
      edition = Edition.of(Answers.columns(layout, Histories.catalog(1), all()));
      scanned = edition.base();
      for (int version = 2; version < DELTAS; version++) {
        Delta delta = delta(version, layout);
        sinceScan.or(delta.keys());
        edition = overlaying.after(edition, delta);
        assertSame();
        if (random.nextInt(5) == 0) {
          edition = overlaying.over(scanned, edition, sinceScan);
          assertSame();
        }
        if (random.nextInt(5) == 0) {
          scanned = Answers.columns(layout, Histories.catalog(version), all());
          sinceScan.clear();
        }
      }
    }

    private List<OpportunityHistory> all() {
      return List.copyOf(present.values());
    }

    private Delta delta(int version, Layout layout) {
      Delta delta = new Delta(layout);
      delta.begin(Histories.catalog(version));
      for (int key = 0; key < KEYS; key++) {
        int dice = random.nextInt(8);
        if (dice < 2) {
          present.put(key, opportunity(key));
          delta.opportunity(present.get(key));
        } else if (dice == 2) {
          present.remove(key);
          delta.removed(key);
        }
      }
      return delta;
    }

    private OpportunityHistory opportunity(int key) {
      StringBuilder text = new StringBuilder("c" + random.nextInt(100));
      String status = status();
      int at = random.nextInt(60);
      for (int i = random.nextInt(4); i > 0; i--) {
        String next = status();
        text.append("; ").append(status).append(">").append(next).append("@").append(at);
        status = next;
        at += random.nextInt(20);
      }
      String user = random.nextInt(5) == 0 ? null : "u" + random.nextInt(6);
      users.add(user);
      long value = random.nextInt(6) == 0 ? Long.MAX_VALUE / 5 : random.nextInt(1_000);
      // Some of the monthly ones have no right number a year.
      ValuePeriod period = random.nextInt(9) == 0 ? ValuePeriod.MONTHLY : ValuePeriod.ONE_TIME;
      OpportunityHistory one = Histories.parse(key, text + "; =" + status, user, value);
      return new OpportunityHistory(
          key,
          one.id(),
          user,
          status,
          value,
          period,
          one.confidence(),
          one.dateCreated(),
          null,
          one.changes());
    }

    private String status() {
      return STATUSES.get(random.nextInt(STATUSES.size()));
    }

    private void assertSame() {
      Columns anew = columns(edition.catalog().version(), all());
      Answers expected = new Answers(anew, new Workers(0));
      Answers actual = new Answers(edition, new Workers(0));
      for (FunnelQuery query : queries()) {
        assertEquals(
            orCode(() -> expected.stages(query)), orCode(() -> actual.stages(query)), this::replay);
        assertEquals(
            orCode(() -> expected.totals(query)), orCode(() -> actual.totals(query)), this::replay);
      }
      assertEquals(present.size(), edition.opportunities(), this::replay);
      for (String user : users) {
        long owned = all().stream().filter(one -> Objects.equals(user, one.userId())).count();
        assertEquals(owned, edition.opportunitiesOf(user), this::replay);
      }
      assertTrue(edition.overlays().size() <= 2, this::replay);
    }

    /** What it gives, or the code that it is refused with. */
    private static Object orCode(Supplier<?> answer) {
      try {
        return answer.get();
      } catch (FunnelException refused) {
        return refused.code();
      }
    }

    private List<FunnelQuery> queries() {
      long start = random.nextInt(60);
      return List.of(
          Answers.query(Long.MIN_VALUE, Long.MAX_VALUE, StageCounting.VISITED),
          Answers.query(start, start + random.nextInt(60), StageCounting.DIRECT));
    }

    private String replay() {
      return "replay with -Dfunnel.seed=" + seed;
    }
  }
}
