package org.opportunityfunnel.shell.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SafeTextTest {

  static Stream<Arguments> lines() {
    return Stream.of(
        Arguments.of("plain", 20, "plain", "plain"),
        Arguments.of("Ünïcödé", 20, "Ünïcödé", "?n?c?d?"),
        Arguments.of("\u001B]0;title\u0007", 20, "�]0;title�", "?]0;title?"),
        Arguments.of("\u009B31m", 20, "�31m", "?31m"),
        Arguments.of("a\tb\nc\u2028d\u007F", 20, "a�b�c�d�", "a?b?c?d?"),
        Arguments.of("zero\u200Bwidth", 20, "zero�width", "zero?width"),
        Arguments.of("می\u200Cخواهم", 20, "\u200Eمی\u200Cخواهم\u200E", "????????"),
        Arguments.of("\u202Egnp.exe", 20, "�gnp.exe", "?gnp.exe"),
        Arguments.of("abcdef", 6, "abcdef", "abcdef"),
        Arguments.of("abcdefg", 6, "abcde…", "abcde~"),
        Arguments.of("日本語", 6, "日本語", "???"),
        Arguments.of("日本語x", 6, "日本…", "???x"),
        Arguments.of("日本語", 5, "日本…", "???"),
        Arguments.of("e\u0301e\u0301e\u0301", 3, "e\u0301e\u0301e\u0301", "e?~"),
        Arguments.of("abc", 1, "…", "~"),
        Arguments.of("abc", 0, "…", "~"),
        Arguments.of("", 3, "", ""));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void isMadeHarmlessAndShort(String text, int width, String unicode, String ascii) {
    assertEquals(unicode, new SafeText(Samples.USUAL).line(text, width));
    assertEquals(ascii, new SafeText(Samples.ASCII).line(text, width));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void staysWithinItsWidth(String text, int width, String unicode, String ascii) {
    int shown = DisplayWidth.of(new SafeText(Samples.USUAL).line(text, width));
    assertEquals(Math.min(shown, Math.max(1, width)), shown);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void leavesWhatTheCharsetHas(String text, int width, String unicode, String ascii) {
    TextStyle latin = new TextStyle(80, StandardCharsets.ISO_8859_1, false);
    String expected = text.equals("Ünïcödé") ? text : ascii;
    assertEquals(expected, new SafeText(latin).line(text, width));
  }

  @Test
  void jsonMeansTheSameAndDoesNoHarm() {
    SafeText safe = new SafeText(Samples.USUAL);
    assertEquals(
        "{\"a\" : \"\\u009b2J \\u202eevil \u4E2D\u6587 \u05D0\"}",
        safe.json("{\"a\" : \"\u009b2J \u202eevil \u4E2D\u6587 \u05D0\"}"));
    assertEquals(
        "\"\\u4e2d \\ud83d\\ude80\"", new SafeText(Samples.ASCII).json("\"\u4E2D \uD83D\uDE80\""));
  }
}
