package org.opportunityfunnel.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.data.Sketch;

/** Report.md 3 by the smallest history that shows each sentence. */
class PathTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          one stage                        | 0 new                                   | OPEN     | 0v - - -
          each in turn                     | 0 new, 10 talk, 20 offer                | OPEN     | 0v 10v 20v -
          a skip                           | 0 new, 10 offer                         | OPEN     | 0v 10s 10v -
          started late                     | 0 offer                                 | OPEN     | 0s 0s 0v -
          back, and what it enters         | 0 new, 10 offer, 20 talk                | OPEN     | 0v 10s 10v -
          won from the last                | 0 new, 10 talk, 20 offer, 30 won        | WON@30   | 0v 10v 20v 30s
          won early: the rest is skipped   | 0 new, 10 won                           | WON@10   | 0v 10s 10s 10s
          won at once                      | 5 won                                   | WON@5    | 5s 5s 5s 5s
          lost                             | 0 new, 10 lost                          | LOST@10  | 0v - - -
          lost at once                     | 0 lost                                  | LOST@0   | - - - -
          end of a run is its first entry  | 0 new, 10 won, 20 win2                  | WON@10   | 0v 10s 10s 10s
          a run may be all there is        | 3 won, 10 win2                          | WON@3    | 3s 3s 3s 3s
          a lost entry breaks a won run    | 0 new, 10 won, 20 lost, 30 win2         | WON@30   | 0v 30s 30s 30s
          an out entry breaks no run       | 0 new, 10 won, 20 else, 30 win2         | WON@10   | 0v 10s 10s 10s
          a removed entry breaks no run    | 0 new, 10 won, 20 gone, 30 win2         | WON@10   | 0v 10s 10s 10s
          reopened                         | 0 new, 10 won, 20 talk                  | OPEN     | 0v 20v - -
          reopened and won                 | 0 new, 10 won, 20 talk, 30 won          | WON@30   | 0v 20v 30s 30s
          reopened and lost                | 0 new, 10 lost, 20 offer, 30 lost       | LOST@30  | 0v 20s 20v -
          moved away                       | 0 new, 10 else                          | LEFT@10  | 0v - - -
          left at the first of several out | 0 new, 10 else, 20 else2, 30 else       | LEFT@10  | 0v - - -
          moved back                       | 0 new, 10 else, 20 talk                 | OPEN     | 0v 20v - -
          left again                       | 0 new, 10 else, 20 talk, 30 else        | LEFT@30  | 0v 20v - -
          moved after a win stays won      | 0 new, 10 won, 20 else                  | WON@10   | 0v 10s 10s 10s
          moved after a loss stays lost    | 0 new, 10 lost, 20 else                 | LOST@10  | 0v - - -
          came from another pipeline       | 0 else, 10 talk                         | OPEN     | 10s 10v - -
          in and out in one second         | 0.1 new, 0.2 talk, 0.9 won              | WON@0    | 0v 0v 0s 0s
          never in                         | 0 else, 10 else2                        | not seen | ``
          only removed entries             | 0 gone                                  | not seen | ``
          """)
  void pathIs(String what, String history, String ending, String reach) {
    assertEquals(ending + " " + reach, path(history, TimeRange.ALL_TIME), what);
  }

  @ParameterizedTest(name = "as of {0}: {1}")
  @CsvSource({
    "0, 'not seen '",
    "1, 'OPEN 0v - - -'",
    "10, 'OPEN 0v - - -'",
    "11, 'WON@10 0v 10s 10s 10s'",
    "20, 'WON@10 0v 10s 10s 10s'",
    "21, 'OPEN 0v 20v - -'",
    "31, 'LEFT@30 0v 20v - -'",
    "41, 'LOST@40 0v 20v - -'",
  })
  void historyIsSeenAsItStoodBefore(long second, String expected) {
    TimeRange range = new TimeRange(Sketch.at(-100), Sketch.at(second));
    assertEquals(expected, path("0 new, 10.7 won, 20.9 talk, 30 else, 40 lost", range));
  }

  private static String path(String history, TimeRange report) {
    OrganizationData data =
        new Sketch()
            .pipeline("sales", "new +won talk -lost offer +win2")
            .pipeline("other", "else else2")
            .story("oppo", history.split(", "))
            .data();
    OracleRequest request = OracleRequest.allTime("sales").withReport(report);
    Optional<Path> path = new Oracle(data).path(data.opportunities().get(0), request);
    return path.map(PathTest::text).orElse("not seen ");
  }

  private static String text(Path path) {
    Ending ending = path.ending();
    String at = ending.end() == Seconds.NEVER ? "" : "@" + relative(ending.end());
    List<Optional<Reach>> reach = path.reach();
    return ending.state()
        + at
        + " "
        + reach.stream()
            .map(one -> one.map(PathTest::text).orElse("-"))
            .collect(Collectors.joining(" "));
  }

  private static String text(Reach reach) {
    return relative(reach.second()) + (reach.visited() ? "v" : "s");
  }

  private static long relative(long second) {
    return second - Sketch.at(0).getEpochSecond();
  }
}
