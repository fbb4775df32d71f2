package org.opportunityfunnel.shell.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opportunityfunnel.api.report.StageMeasures;

class StagesTextTest {

  static Stream<Arguments> pictures() {
    return Stream.of(
        Arguments.of("stages-wide", Samples.WIDE, Samples.funnel(), "USD"),
        Arguments.of("stages-80", Samples.USUAL, Samples.funnel(), "EUR"),
        Arguments.of("stages-narrow", Samples.NARROW, Samples.funnel(), "JPY"),
        Arguments.of("stages-ascii", Samples.ASCII, Samples.funnel(), null),
        Arguments.of("stages-colour", Samples.COLOUR, Samples.funnel().subList(3, 6), "USD"),
        Arguments.of("stages-empty", Samples.USUAL, Samples.empty(), null),
        Arguments.of("stages-empty-narrow", Samples.NARROW, Samples.empty(), null),
        Arguments.of("stages-odd-names", Samples.USUAL, Samples.oddNames(), "USD"),
        Arguments.of("stages-odd-names-ascii", Samples.ASCII, Samples.oddNames(), "USD"),
        Arguments.of("stages-odd-names-narrow", Samples.NARROW, Samples.oddNames(), "USD"),
        Arguments.of("stages-60", Samples.USUAL, Samples.sixty(), "USD"),
        Arguments.of("stages-none", Samples.USUAL, List.of(), "USD"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pictures")
  void isDrawn(String name, TextStyle style, List<StageMeasures> stages, String currency) {
    Golden.assertMatches(name, new StagesText(style).lines(stages, currency));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pictures")
  void fitsTheTerminal(String name, TextStyle style, List<StageMeasures> stages, String currency) {
    for (String line : new StagesText(style).lines(stages, currency)) {
      assertTrue(DisplayWidth.of(Paint.strip(line)) <= style.width(), line);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pictures")
  void hasOnlyWhatTheCharsetHas(
      String name, TextStyle style, List<StageMeasures> stages, String currency) {
    for (String line : new StagesText(style).lines(stages, currency)) {
      assertTrue(style.charset().newEncoder().canEncode(line), line);
    }
  }

  @Test
  void namesBringNoControlCharacters() {
    for (String line : new StagesText(Samples.USUAL).lines(Samples.oddNames(), "USD")) {
      assertEquals(0, line.chars().filter(Character::isISOControl).count(), line);
      assertTrue(line.chars().noneMatch(c -> c >= 0x202A && c <= 0x202E), line);
    }
  }
}
