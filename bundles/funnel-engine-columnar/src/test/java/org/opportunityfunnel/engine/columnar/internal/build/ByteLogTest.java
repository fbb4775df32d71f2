package org.opportunityfunnel.engine.columnar.internal.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteLogTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "63, 1",
    "-64, 1",
    "64, 2",
    "-65, 2",
    "8191, 2",
    "8192, 3",
    "9223372036854775807, 10",
    "-9223372036854775808, 10",
  })
  void smallNumbersAreShort(long number, int bytes) {
    ByteLog log = new ByteLog();
    log.write(number);
    assertEquals(bytes, log.position());
    assertEquals(number, log.new Reader().read());
  }

  @Test
  void readsFromAnyPositionAcrossPages() {
    Random random = new Random(7);
    ByteLog log = new ByteLog();
    List<Long> positions = new ArrayList<>();
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      long number = random.nextLong() >> random.nextInt(64);
      positions.add(log.position());
      numbers.add(number);
      log.write(number);
    }
    ByteLog.Reader reader = log.new Reader();
    for (int i = numbers.size() - 1; i >= 0; i--) {
      reader.seek(positions.get(i));
      assertEquals(numbers.get(i), reader.read(), "number " + i);
    }
  }
}
