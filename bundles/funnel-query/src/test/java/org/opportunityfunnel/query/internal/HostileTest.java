package org.opportunityfunnel.query.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;

/** What nobody would send who means well: it compiles or is refused, and means what it says. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class HostileTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(z+)+$",
        ".*",
        "[",
        "%",
        "_",
        "\\",
        "'; DROP TABLE opportunity; --",
        "\u0000",
        "\uFFFF",
        "\uD800",
        "\uDC00\uD800",
        "💥",
        "\u202Eevil",
        "{}",
        "null",
        "\"",
        "''",
        "$9z",
        "?",
        "İ",
        "ß"
      })
  void anyTextIsOnlyText(String text) {
    for (String mode : List.of("full_words", "phrase", "beginning_of_words", "exact_value")) {
      for (boolean negate : new boolean[] {false, true}) {
        Map<String, Object> node =
            Map.of("type", "text", "value", text, "mode", mode, "negate", negate);
        assertEquals(
            negate ? "o1 o2 o3 o4 o5" : "-",
            SmallOrganization.kept(Searches.compile(Searches.ofNode("opportunity", node))));
      }
    }
    assertEquals(
        "-",
        SmallOrganization.kept(
            Searches.compile(Searches.ofNode("opportunity", Map.of("type", "id", "value", text)))));
  }

  @Test
  void messagesCanBeWrittenAsUtf8() {
    Map<String, Object> node = Map.of("type", "\uD800x", "\uDFFF", 1);
    for (Problem problem : problems(node)) {
      assertEncodable(problem.path());
      assertEncodable(problem.message());
    }
    Map<String, Object> unknown = Map.of("type", "match_all", "\uDFFF", 1);
    problems(unknown).forEach(problem -> assertEncodable(problem.path()));
    FunnelException e =
        assertThrows(
            FunnelException.class,
            () -> Searches.compile(Searches.ofText("opportunity", "\uD800:1")));
    assertEncodable(e.getMessage());
  }

  private static void assertEncodable(String text) {
    try {
      StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
    } catch (CharacterCodingException e) {
      throw new AssertionError(text, e);
    }
  }

  private static List<Problem> problems(Object node) {
    return assertThrows(
            FunnelException.class, () -> Searches.compile(Searches.ofNode("opportunity", node)))
        .problems();
  }

  @Test
  void tenThousandWords() {
    String same = "word ".repeat(10_000);
    String different = words(10_000);
    for (String mode : List.of("full_words", "beginning_of_words")) {
      Searches.compile(Searches.ofNode("opportunity", text(same, mode)));
      Searches.compile(Searches.ofNode("opportunity", text(words(1_000), mode)));
      List<Problem> problems = problems(text(different, mode));
      assertEquals("query.value", problems.get(0).path());
      assertTrue(problems.get(0).message().contains("at most 1000"));
    }
    for (String mode : List.of("phrase", "exact_value")) {
      Searches.compile(Searches.ofNode("opportunity", text(different, mode)));
    }
    assertThrows(
        FunnelException.class,
        () -> Searches.compile(Searches.ofText("lead", "note:" + different)));
  }

  private static Map<String, Object> text(String value, String mode) {
    return Map.of("type", "text", "value", value, "mode", mode);
  }

  private static String words(int size) {
    return IntStream.range(0, size).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }

  @Test
  void momentsInsideMoments() {
    Object moment = "2026-01-01";
    for (int i = 0; i < 19; i++) {
      moment = offset(moment);
    }
    Searches.compile(Searches.ofNode("opportunity", before(moment)));
    List<Problem> problems = problems(before(offset(moment)));
    assertEquals("query.before" + ".moment".repeat(20), problems.get(0).path());
    for (int i = 0; i < 100_000; i++) {
      moment = offset(moment);
    }
    assertEquals(1, problems(before(moment)).size());
  }

  private static Map<String, Object> offset(Object moment) {
    return Map.of(
        "type", "offset", "direction", "past", "moment", moment, "offset", Map.of("days", 1));
  }

  private static Map<String, Object> before(Object moment) {
    return Map.of("type", "in_status", "status_ids", List.of("a"), "before", moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", ")", "\"", "a(", "not ", "lead(", ":", ",", "\\", "value>", "\uD800"})
  void longTextualQueries(String part) {
    String query = part.repeat(65_536 / part.length());
    for (String type : List.of("opportunity", "lead")) {
      try {
        Searches.compile(Searches.ofText(type, query));
      } catch (FunnelException e) {
        assertTrue(e.problems().size() <= 101);
        assertTrue(e.getMessage().length() < 1_000, e.getMessage());
      }
    }
  }
}
