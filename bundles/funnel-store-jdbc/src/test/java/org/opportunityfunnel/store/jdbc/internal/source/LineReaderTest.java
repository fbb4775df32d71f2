package org.opportunityfunnel.store.jdbc.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineReaderTest {
  private static List<String> lines(LineReader reader) throws IOException {
    List<String> lines = new ArrayList<>();
    while (reader.next()) {
      assertEquals(lines.size() + 1, reader.line());
      lines.add(
          reader.isTooLong()
              ? "<too long>"
              : new String(
                  reader.buffer(), reader.start(), reader.length(), StandardCharsets.UTF_8));
    }
    assertFalse(reader.next());
    return lines;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "'' > ''",
        "'a' > 'a'",
        "'a|' > 'a'",
        "'a||b' > 'a,,b'",
        "'||' > ','",
        "'123456|1234567|x' > '123456,<too long>,x'",
        "'1234567' > '<too long>'"
      })
  void splits(String text, String expected) throws IOException {
    LineReader reader = new LineReader(stream(text.replace('|', '\n')), 6);
    List<String> lines = lines(reader);
    assertEquals(expected, String.join(",", lines));
  }

  @Test
  void linesOfAnyLengthSplitLikeTheJdkDoes() throws IOException {
    Random random = new Random(3);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      text.append("x".repeat(random.nextInt(random.nextInt(10) == 0 ? 200_000 : 50))).append('\n');
    }
    List<String> expected = text.toString().lines().toList();
    assertEquals(expected, lines(new LineReader(stream(text.toString()), 1 << 20)));
    List<String> bounded =
        expected.stream().map(line -> line.length() > 90_000 ? "<too long>" : line).toList();
    assertTrue(bounded.contains("<too long>"));
    assertEquals(bounded, lines(new LineReader(stream(text.toString()), 90_000)));
  }

  @Test
  void knowsWhichLinesAreAscii() throws IOException {
    LineReader reader = new LineReader(stream("abc\naéc\nabc"), 100);
    reader.next();
    assertTrue(reader.isAscii());
    reader.next();
    assertFalse(reader.isAscii());
    reader.next();
    assertTrue(reader.isAscii());
  }
}
