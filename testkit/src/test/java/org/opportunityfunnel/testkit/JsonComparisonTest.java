package org.opportunityfunnel.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonComparisonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "equal",
      textBlock =
          """
          0                | 0.0               | equal
          0                | -0.0              | equal
          1                | 1.0e0             | equal
          1                | 1.0000000001      | $: expected 1, but was 1.0000000001
          0                | null              | $: expected 0, but was null
          0                | "0"               | $: expected 0, but was "0"
          {"a":1,"b":2}    | {"b":2,"a":1}     | equal
          {"a":1}          | {"a":2}           | $.a: expected 1, but was 2
          {"a":1}          | {}                | $.a: is missing, expected 1
          {}               | {"a":1}           | $.a: is not expected, but was 1
          {"a":[{"b":1}]}  | {"a":[{"b":2}]}   | $.a[0].b: expected 1, but was 2
          [1]              | [1,2]             | $: expected 1 elements, but were 2
          [1]              | {}                | $: expected [1], but was {}
          {"m":{"e":1}}    | {"m":{"e":9}}     | $.m.e: expected 1, but was 9
          """)
  void differenceIsNamedByItsPath(String expected, String actual, String difference)
      throws JsonProcessingException {
    assertEquals(
        difference == null ? List.of() : List.of(difference),
        JsonComparison.NUMERIC.differences(json(expected), json(actual)));
  }

  @Test
  void allDifferencesAreNamed() throws JsonProcessingException {
    JsonNode expected = json("{\"a\":1,\"b\":[1,2]}");
    JsonNode actual = json("{\"a\":2,\"b\":[1,3],\"c\":0}");
    assertEquals(3, JsonComparison.NUMERIC.differences(expected, actual).size());
    AssertionError failure =
        assertThrows(
            AssertionError.class, () -> JsonComparison.NUMERIC.assertEqual(expected, actual));
    assertEquals(3, failure.getMessage().lines().count());
  }

  @Test
  void orderOfMembersCountsIfAskedFor() throws JsonProcessingException {
    assertEquals(
        List.of("$: expected members [a, b], but were [b, a]"),
        JsonComparison.NUMERIC
            .inOrder()
            .differences(json("{\"a\":1,\"b\":2}"), json("{\"b\":2,\"a\":1}")));
  }

  @Test
  void ignoredPathIsNotCompared() throws JsonProcessingException {
    JsonComparison comparison = JsonComparison.NUMERIC.ignoring("$.m.e").ignoring("$.x");
    assertEquals(
        List.of(), comparison.differences(json("{\"m\":{\"e\":1}}"), json("{\"m\":{},\"x\":1}")));
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return new ObjectMapper().readTree(text);
  }
}
