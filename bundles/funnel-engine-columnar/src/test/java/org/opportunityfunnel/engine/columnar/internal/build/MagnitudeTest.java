package org.opportunityfunnel.engine.columnar.internal.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MagnitudeTest {

  @Test
  void fitsAsLongAsAllAbsoluteAmountsTogetherDo() {
    assertEquals(true, fits(0, 0));
    assertEquals(true, fits(0, Long.MAX_VALUE / 2, -(Long.MAX_VALUE / 2)));
    assertEquals(false, fits(0, Long.MAX_VALUE / 2, Long.MIN_VALUE / 2));
    assertEquals(false, fits(0, Long.MIN_VALUE));
    assertEquals(false, fits(0, Long.MAX_VALUE, 1, Long.MAX_VALUE));
    assertEquals(true, fits(Long.MAX_VALUE / 3, 0, 0));
    assertEquals(false, fits(Long.MAX_VALUE / 2, 0, 0, 0));
  }

  private static boolean fits(long spanEach, long... values) {
    Magnitude byValue = new Magnitude();
    Magnitude byWeighted = new Magnitude();
    LongStream.of(values)
        .forEach(
            value -> {
              Row row = new Row();
              row.start = 0;
              row.steps.add(spanEach, 0, spanEach);
              row.value = value;
              byValue.add(row);
              row.value = 0;
              row.weighted = value;
              byWeighted.add(row);
            });
    assertEquals(byValue.bound(), byWeighted.bound());
    return byValue.bound() < Long.MAX_VALUE;
  }
}
