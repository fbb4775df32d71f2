package org.opportunityfunnel.engine.columnar.internal.sums;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.engine.columnar.internal.Answers;
import org.opportunityfunnel.engine.columnar.internal.Histories;
import org.opportunityfunnel.engine.columnar.internal.build.Delta;
import org.opportunityfunnel.engine.columnar.internal.build.Layout;
import org.opportunityfunnel.engine.columnar.internal.build.Overlaying;
import org.opportunityfunnel.engine.columnar.internal.columns.Columns;
import org.opportunityfunnel.engine.columnar.internal.columns.Edition;

/** Sums over several layers, each of which fits 64 bits: the right number or a failure. */
class OverlaidExtremesTest {
  private static final FunnelQuery ALWAYS =
      Answers.query(Long.MIN_VALUE, 1_000, StageCounting.VISITED);
  private static final long MOST = Long.MAX_VALUE - 1;
  private static final Overlaying OVERLAYING = new Overlaying(Layout.DEFAULT, 1_000, 8);

  private Edition edition = base(MOST);

  @Test
  void whatIsAddedMayMakeASumThatDoesNotFit() {
    assertEquals(MOST, value());
    change(1, 1L);
    assertEquals(Long.MAX_VALUE, value());
    change(1, 2L);
    assertTooLarge();
    change(1, -2L);
    assertEquals(MOST - 2, value());
    change(1, MOST);
    assertTooLarge();
  }

  @Test
  void whatIsTakenAwayMakesRoom() {
    change(1, MOST);
    assertTooLarge();
    remove(0);
    assertEquals(MOST, value());
    change(0, 1L);
    assertEquals(Long.MAX_VALUE, value());
  }

  @Test
  void theSameAgainStaysRight() {
    for (int i = 0; i < 3; i++) {
      change(0, MOST);
      assertEquals(MOST, value());
    }
  }

  @Test
  void nobodyIsLeft() {
    remove(0);
    assertEquals(List.of(), answer());
  }

  private static Edition base(long... values) {
    Columns columns =
        Answers.columns(
            Layout.DEFAULT,
            Histories.catalog(1),
            IntStream.range(0, values.length)
                .mapToObj(key -> Histories.parse(key, "c0; =a", "u", values[key]))
                .toList());
    return Edition.of(columns);
  }

  private void change(int key, long value) {
    Delta delta = delta();
    delta.opportunity(Histories.parse(key, "c0; =a", "u", value));
    edition = OVERLAYING.after(edition, delta);
  }

  private void remove(int key) {
    Delta delta = delta();
    delta.removed(key);
    edition = OVERLAYING.after(edition, delta);
  }

  private Delta delta() {
    Delta delta = new Delta(Layout.DEFAULT);
    delta.begin(Histories.catalog(edition.catalog().version() + 1));
    return delta;
  }

  private List<UserStageSums> answer() {
    return new Answers(edition, new Workers(0)).stages(ALWAYS);
  }

  private long value() {
    return answer().get(0).active().get(0).value();
  }

  private void assertTooLarge() {
    FunnelException refused = assertThrows(FunnelException.class, this::answer);
    assertEquals(ErrorCode.INVALID, refused.code());
  }
}
