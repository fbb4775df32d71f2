package org.opportunityfunnel.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares two JSON values: numbers by their value, so that 0 equals 0.0, everything else exactly;
 * the order of an object's members counts only if asked for. Immutable.
 */
public final class JsonComparison {
  /** Of everything, in any order of members. */
  public static final JsonComparison NUMERIC = new JsonComparison(false, Set.of());

  private final boolean inOrder;
  private final Set<String> ignored;

  private JsonComparison(boolean inOrder, Set<String> ignored) {
    this.inOrder = inOrder;
    this.ignored = Set.copyOf(ignored);
  }

  /** The same, and the members of objects are in the same order. */
  public JsonComparison inOrder() {
    return new JsonComparison(true, ignored);
  }

  /** The same but for what is at that path, such as {@code $.meta.engine}. */
  public JsonComparison ignoring(String path) {
    Set<String> more = new HashSet<>(ignored);
    more.add(path);
    return new JsonComparison(inOrder, more);
  }

  /**
   * The differences, each a line with its path ({@code $.data[0].count}); empty if there are none.
   */
  public List<String> differences(JsonNode expected, JsonNode actual) {
    List<String> differences = new ArrayList<>();
    compare("$", expected, actual, differences);
    return differences;
  }

  /** Throws an {@link AssertionError} with all differences if there are any. */
  public void assertEqual(JsonNode expected, JsonNode actual) {
    List<String> differences = differences(expected, actual);
    if (!differences.isEmpty()) {
      throw new AssertionError(String.join("\n", differences));
    }
  }

  private void compare(String path, JsonNode expected, JsonNode actual, List<String> differences) {
    if (ignored.contains(path)) {
      return;
    }
    if (expected.isObject() && actual.isObject()) {
      compareObjects(path, expected, actual, differences);
    } else if (expected.isArray() && actual.isArray()) {
      compareArrays(path, expected, actual, differences);
    } else if (!isEqual(expected, actual)) {
      differences.add(path + ": expected " + expected + ", but was " + actual);
    }
  }

  private void compareObjects(
      String path, JsonNode expected, JsonNode actual, List<String> differences) {
    Set<String> names = new LinkedHashSet<>();
    expected.fieldNames().forEachRemaining(names::add);
    actual.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      String member = path + "." + name;
      if (ignored.contains(member)) {
        continue;
      }
      if (!actual.has(name)) {
        differences.add(member + ": is missing, expected " + expected.get(name));
      } else if (!expected.has(name)) {
        differences.add(member + ": is not expected, but was " + actual.get(name));
      } else {
        compare(member, expected.get(name), actual.get(name), differences);
      }
    }
    if (inOrder && !names(expected).equals(names(actual))) {
      differences.add(
          path + ": expected members " + names(expected) + ", but were " + names(actual));
    }
  }

  private void compareArrays(
      String path, JsonNode expected, JsonNode actual, List<String> differences) {
    if (expected.size() != actual.size()) {
      differences.add(
          path + ": expected " + expected.size() + " elements, but were " + actual.size());
    }
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      compare(path + "[" + i + "]", expected.get(i), actual.get(i), differences);
    }
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static boolean isEqual(JsonNode expected, JsonNode actual) {
    if (expected.isNumber() && actual.isNumber()) {
      return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
    }
    return expected.equals(actual);
  }
}
