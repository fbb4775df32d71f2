package org.opportunityfunnel.engine.columnar.internal.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.range.TimeRange;

class ChunkTest {

  @ParameterizedTest
  @CsvSource({
    "5, 100, 95",
    "-5, 100, 105",
    "5, -9223372036854775808, -9223372036854775808",
    "5, 9223372036854775807, 9223372036854775807",
    "5, -9223372036854775807, -9223372036854775808",
    "-5, 9223372036854775806, 9223372036854775807",
    "5, -9223372036854775803, -9223372036854775808",
  })
  void relativeSecondsStayUnboundedAndNeverWrap(long base, long second, long expected) {
    assertEquals(expected, chunk(base, 0, 0).relative(second));
  }

  @ParameterizedTest
  @CsvSource({
    // range, is within; the rows were created from 10 to 20
    "10, 21, true",
    "10, 20, false",
    "11, 21, false",
    "20, 21, false",
    "21, 30, false",
    "0, 10, false",
    "0, 11, false",
  })
  void cohortsAreHalfOpen(long from, long to, boolean isWithin) {
    TimeRange range = new TimeRange(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
    assertEquals(isWithin, chunk(0, 10, 20).isWithin(range));
    assertEquals(true, chunk(0, 10, 20).isWithin(TimeRange.ALL_TIME));
  }

  private static Chunk chunk(long base, long firstCreated, long lastCreated) {
    Longs longs = Longs.copyOf(new long[0], 0);
    Ints ints = Ints.copyOf(new int[0], 0);
    return new Chunk(
        0,
        base,
        firstCreated,
        lastCreated,
        longs,
        ints,
        ints,
        longs,
        longs,
        List.of(),
        longs,
        new Aside(ints, longs, ints, longs, longs, new BitSet()));
  }
}
