package org.opportunityfunnel.query.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.filter.Filter;

/** Searches as large as they may be, and those beyond. */
class BoundsTest {
  private static final Map<String, Object> MATCH_ALL = Map.of("type", "match_all");

  private static List<Problem> problems(Object node) {
    return assertThrows(
            FunnelException.class, () -> Searches.compile(Searches.ofNode("opportunity", node)))
        .problems();
  }

  private static Object nested(int levels) {
    Object node = MATCH_ALL;
    for (int i = 1; i < levels; i++) {
      node = Map.of("type", "and", "queries", List.of(node));
    }
    return node;
  }

  private static Object wide(int nodes) {
    return Map.of("type", "and", "queries", Collections.nCopies(nodes - 1, MATCH_ALL));
  }

  private static Object field(String name, Object condition) {
    return Map.of(
        "type",
        "field_condition",
        "condition",
        condition,
        "field",
        Map.of("type", "regular_field", "object_type", "opportunity", "field_name", name));
  }

  @Test
  void twentyLevels() {
    assertEquals(Filter.ALL, Searches.compile(Searches.ofNode("opportunity", nested(20))));
    List<Problem> problems = problems(nested(21));
    assertEquals(List.of("query" + ".queries[0]".repeat(20)), paths(problems));
    assertTrue(problems.get(0).message().contains("at most 20 levels"));
  }

  @Test
  void nestingOfAnyDepthIsRefusedWithoutGoingDown() {
    assertEquals(List.of("query" + ".queries[0]".repeat(20)), paths(problems(nested(1_000_000))));
  }

  @Test
  void fiveHundredNodes() {
    assertEquals(Filter.ALL, Searches.compile(Searches.ofNode("opportunity", wide(500))));
    List<Problem> problems = problems(wide(501));
    assertEquals(List.of("query.queries[499]"), paths(problems));
    assertTrue(problems.get(0).message().contains("at most 500"));
  }

  @Test
  void nodesAreCountedAllOverTheTreeAndReportedOnce() {
    Object two = Map.of("type", "or", "queries", Collections.nCopies(10, wide(30)));
    Object all = Map.of("type", "and", "queries", Collections.nCopies(1_000_000, two));
    assertEquals(1, problems(all).size());
  }

  @ParameterizedTest
  @CsvSource({"note, values, term", "note, object_ids, reference"})
  void aThousandValues(String field, String member, String type) {
    for (int size : new int[] {1_000, 1_001}) {
      List<Object> values = IntStream.range(0, size).<Object>mapToObj(i -> "x" + i).toList();
      Map<String, Object> condition = new HashMap<>(Map.of("type", type, member, values));
      if (type.equals("reference")) {
        condition.put("reference_type", "user");
      }
      Object node = field(field, condition);
      if (size == 1_000) {
        Searches.compile(Searches.ofNode("opportunity", node));
      } else {
        List<Problem> problems = problems(node);
        assertEquals(List.of("query.condition." + member), paths(problems));
        assertTrue(problems.get(0).message().contains("at most 1000"));
      }
    }
  }

  @Test
  void aHundredProblemsAndAWordOnTheRest() {
    Object bad = Map.of("type", "and", "queries", Collections.nCopies(100, Map.of("type", "x")));
    assertEquals(100, problems(bad).size());
    Object worse = Map.of("type", "and", "queries", Collections.nCopies(300, Map.of("type", "x")));
    List<Problem> problems = problems(worse);
    assertEquals(101, problems.size());
    assertEquals(new Problem("", "and more, beyond the first 100"), problems.get(100));
  }

  @Test
  void messagesDoNotRepeatLongInput() {
    String rockets = "\uD83D\uDE80".repeat(100_000);
    Object node =
        Map.of(
            "type",
            "and",
            rockets,
            1,
            "queries",
            List.of(
                Map.of("type", rockets),
                field(rockets, Map.of("type", "term", "values", List.of("x")))));
    List<Problem> problems = problems(node);
    assertEquals(3, problems.size());
    for (Problem problem : problems) {
      assertTrue(problem.message().length() < 600, problem.message());
      assertTrue(problem.path().length() < 600, problem.path());
    }
  }

  private static List<String> paths(List<Problem> problems) {
    return problems.stream().map(Problem::path).toList();
  }
}
