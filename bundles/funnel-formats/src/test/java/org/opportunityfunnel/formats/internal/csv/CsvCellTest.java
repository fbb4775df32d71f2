package org.opportunityfunnel.formats.internal.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opportunityfunnel.formats.internal.measure.Measure;

class CsvCellTest {

  static Stream<Arguments> cells() {
    return Stream.of(
        Arguments.of("plain", "plain"),
        Arguments.of("=1+1", "'=1+1"),
        Arguments.of("+49", "'+49"),
        Arguments.of("-x", "'-x"),
        Arguments.of("@x", "'@x"),
        Arguments.of("\tx", "'\tx"),
        Arguments.of("\rx", "\"'\rx\""),
        Arguments.of("a=1", "a=1"),
        Arguments.of("a,b", "\"a,b\""),
        Arguments.of("say \"x\"", "\"say \"\"x\"\"\""),
        Arguments.of("two\nlines", "\"two\nlines\""),
        Arguments.of("日本 😀", "日本 😀"),
        Arguments.of(null, ""));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void textsAreHarmlessAndNumbersStay(String text, String cell) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Measure<Long>> number = List.of(new Measure<>("n", n -> n));
    ReportCsv.write(out, List.of("a", "b"), number, csv -> csv.row(number, -5L, "id", text));
    assertEquals("a,b,n\r\nid," + cell + ",-5\r\n", out.toString(StandardCharsets.UTF_8));
  }
}
