package org.opportunityfunnel.engine.columnar.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.engine.columnar.internal.build.Layout;

/** Each sentence of report.md 3 with the smallest history that shows it. See {@link PathText}. */
class PathTest {
  private static final long ALWAYS = Long.MIN_VALUE;
  private static final long LATE = 1_000;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      # History
      by time, at full precision             | c0; b>c@10.7; a>b@10.2; =c           | a>10 b>0 c.
      one time: by ID                        | c0; b>w@10; a>b@10; =w               | a>10 b>>0 c~> w+10
      starts with the first old status       | c0; a>b@10                           | a>10 b.
      at the first change if that is earlier | c20; a>b@10; b>w@30                  | a>0 b>>20 c~> w+20
      null old status: with the change       | c0; >b@10; b>w@30                    | a~> b>>20 c~> w+30
      the same, before creation              | c20; >b@10; b>w@30                   | a~> b>>20 c~> w+20
      without changes: the record's status   | c5; =b                               | a~> b.
      the record differs: at date_updated    | c0; a>b@10; u30; =w                  | a>10 b>>20 c~> w+30
      not before the last entry              | c0; a>b@10; u5; =w                   | a>10 b>>0 c~> w+10
      without date_updated: at the last one  | c0; a>b@10; =w                       | a>10 b>>0 c~> w+10
      deleted statuses are removed           | c0; a>gone@10; gone>b@20             | a>20 b.
      even the first                         | c0; gone>a@10; a>b@15; b>w@20        | a>5 b>>5 c~> w+20
      and the last                           | c0; a>b@10; b>gone@20                | a>10 b.
      all of them deleted                    | c0; gone>deleted@10                  | -
      never in                               | c0; x>y@10                           | -
      # How it ended
      won                                    | c0; a>w@10                           | a>>10 b~> c~> w+10
      first of the unbroken run of won       | c0; a>w@10; w>v@20                   | a>>10 b~> c~> v+10
      won twice with an activity between     | c0; a>w@10; w>b@20; b>v@30           | a>20 b>>10 c~> v+30
      out and removed ones break no run      | c0; a>w@10; w>x@20; x>gone@25; gone>v@30 | a>>10 b~> c~> v+10
      lost                                   | c0; a>b@10; b>l@20                   | a>10 bx
      first of the run of lost               | c0; a>l@10; l>k@20; k>b@30; b>k@40   | a>30 bx
      lost, then won                         | c0; a>l@10; l>w@20                   | a>>20 b~> c~> w+20
      lost without ever being active         | c0; l>k@10                           | lost
      won without ever being active          | c0; w>v@10                           | a~> b~> c~> v+0
      left                                   | c0; a>b@10; b>x@20                   | a>10 b<
      left at the first out after it         | c0; a>x@20; x>y@30                   | a<
      left and returned                      | c0; a>x@20; x>b@30                   | a>30 b.
      moved away after a win: still won      | c0; a>w@10; w>x@20                   | a>>10 b~> c~> w+10
      moved away after a loss: still lost    | c0; a>l@10; l>x@20                   | ax
      reopening undoes a win                 | c0; c>w@10; w>c@20                   | a~> b~> c.
      reopening undoes a loss                | c0; a>l@10; l>a@20                   | a.
      came from another pipeline             | c0; x>a@10; a>w@30                   | a>>20 b~> c~> w+30
      # Reach
      in order                               | c0; a>b@10; b>c@30; c>w@60           | a>10 b>20 c>30 w+60
      skipped                                | c0; a>c@10                           | a>>10 b~> c.
      moving back takes nothing away         | c0; a>b@10; b>a@20                   | a>10 b.
      and forth: the first time counts       | c0; a>b@10; b>a@20; a>b@30; b>c@40   | a>10 b>30 c.
      entered only by moving back: skipped   | c0; a>c@10; c>b@20                   | a>>10 b~> c.
      moved back, then lost                  | c0; a>c@10; c>a@20; a>l@30           | a>>10 b~> cx
      """)
  void everythingEverSeen(String sentence, String history, String expected) {
    assertPath(expected, history, ALWAYS, LATE);
  }

  @ParameterizedTest(name = "{0}: {1} in [{2}, {3})")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      # As of e
      entries strictly before e              | c0; a>b@10                           |   | 10 | a.
      at e + 1                               | c0; a>b@10                           |   | 11 | a>10 b.
      floored to the second                  | c0; a>b@9.9                          |   | 10 | a>9 b.
      nothing before e                       | c10; a>b@20                          |   | 10 | -
      rs = e                                 | c0; a>b@10                           | 5 | 5  | -
      rs > e                                 | c0; a>b@10                           | 9 | 5  | -
      not yet won                            | c0; a>w@10                           |   | 10 | a.
      won as of then, reopened later         | c0; a>w@10; w>b@20                   |   | 20 | a>>10 b~> c~> w+10
      reopened as of then                    | c0; a>w@10; w>b@20                   |   | 21 | a>20 b.
      won at w as of then, at v later        | c0; a>w@10; w>v@20                   |   | 20 | a>>10 b~> c~> w+10
      left as of then, returned later        | c0; a>x@10; x>b@20                   |   | 20 | a<
      not yet left                           | c0; a>x@10; x>b@20                   |   | 10 | a.
      lost and reopened in one second        | c0; a>l@10; l>b@10.5                 |   | 11 | a>10 b.
      won out of nothing, not yet active     | c0; >w@10; w>a@20                    |   | 20 | a~> b~> c~> w+10
      # In the report
      end >= rs                              | c0; a>l@10                           | 10 | 99 | ax
      end < rs                               | c0; a>l@10                           | 11 | 99 | -
      open: whenever it came                 | c0; a>b@10                           | 50 | 99 | b.
      leaves a at rs                         | c0; a>b@10                           | 10 | 99 | a>10 b.
      left a before rs                       | c0; a>b@10                           | 11 | 99 | b.
      skipped ones before rs are gone        | c0; a>c@10; c>w@20                   | 11 | 99 | c>10 w+20
      skipped ones from rs on are there      | c0; a>b@10; b>w@30                   | 20 | 99 | b>>20 c~> w+30
      ended before rs, reopened after e      | c0; a>l@10; l>b@40                   | 20 | 40 | -
      lost later than e: open as of e        | c0; a>l@50                           | 20 | 40 | a.
      """)
  void asItStood(String sentence, String history, Long start, long asOf, String expected) {
    assertPath(expected, history, start == null ? ALWAYS : start, asOf);
  }

  /** However the row is stored. */
  private static void assertPath(String expected, String text, long start, long asOf) {
    for (Layout layout : new Layout[] {Layout.DEFAULT, new Layout(1, true, 1)}) {
      String path = PathText.of(layout, Histories.parse(0, text), start, asOf);
      assertEquals(expected, path, layout.toString());
    }
  }
}
