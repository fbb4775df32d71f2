package org.opportunityfunnel.engine.columnar.internal.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.opportunityfunnel.engine.columnar.internal.columns.State;

class RowLogTest {

  @Test
  void givesEveryRowBackAsItWas() {
    RowLog log = new RowLog();
    log.append(row(500, 1));
    log.append(row(-31_557_014_167_219_200L, Long.MIN_VALUE));
    log.append(row(31_556_889_864_403_199L, Long.MAX_VALUE));
    Row read = new Row();
    for (int again = 0; again < 2; again++) {
      log.read(2, read);
      assertSame(row(31_556_889_864_403_199L, Long.MAX_VALUE), read);
      log.read(0, read);
      assertSame(row(500, 1), read);
      log.read(1, read);
      assertSame(row(-31_557_014_167_219_200L, Long.MIN_VALUE), read);
    }
    assertArrayEquals(new int[] {1, 0, 2}, log.byCreation());
  }

  private static Row row(long created, long value) {
    Row row = new Row();
    row.created = created;
    row.user = 3;
    row.key = Integer.MAX_VALUE;
    row.value = value;
    row.weighted = value / 2;
    row.summable = value == 1;
    row.start = created - 7;
    row.firstSeen = created + 9;
    row.steps.add(created + 9, 0, created + 9);
    row.steps.add(-created, 5, -created);
    row.versions.add(created + 100, State.LOST, created + 50);
    return row;
  }

  private static void assertSame(Row expected, Row actual) {
    assertEquals(text(expected), text(actual));
  }

  private static String text(Row row) {
    StringBuilder text = new StringBuilder();
    text.append(row.created).append(' ').append(row.user).append(' ').append(row.key).append(' ');
    text.append(row.value).append(' ').append(row.weighted).append(' ').append(row.summable);
    text.append(' ').append(row.start).append(' ').append(row.firstSeen);
    for (Timeline line : new Timeline[] {row.steps, row.versions}) {
      for (int i = 0; i < line.size(); i++) {
        text.append(' ').append(line.second(i)).append('/').append(line.code(i));
        text.append('/').append(line.end(i));
      }
      text.append(';');
    }
    return text.toString();
  }
}
