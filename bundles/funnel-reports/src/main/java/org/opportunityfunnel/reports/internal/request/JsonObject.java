package org.opportunityfunnel.reports.internal.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.opportunityfunnel.api.error.Problems;

/**
 * Strict access to the members of one JSON object. A member that is null counts as absent; one of
 * the wrong type is noted as a problem and then counts as absent too. Not thread-safe.
 */
final class JsonObject {
  private static final int MOST_UNKNOWN = 20;

  private final Map<?, ?> members;
  private final String path;
  private final Problems problems;
  private final Set<String> known = new LinkedHashSet<>();

  JsonObject(Map<?, ?> members, String path, Problems problems) {
    this.members = members;
    this.path = path;
    this.problems = problems;
  }

  /** Whether there is a member of that name, be it null. */
  boolean names(String name) {
    return members.containsKey(name);
  }

  /** Whether there is a value, of whatever type. */
  boolean has(String name) {
    return members.get(name) != null;
  }

  Optional<String> string(String name) {
    return of(String.class, name, "a string");
  }

  /** A string that is not empty. */
  Optional<String> id(String name) {
    Optional<String> id = string(name);
    if (id.isPresent() && id.get().isEmpty()) {
      note(name, "must not be empty");
      return Optional.empty();
    }
    return id;
  }

  Optional<JsonObject> object(String name) {
    return of(Map.class, name, "an object")
        .map(inner -> new JsonObject(inner, path(name), problems));
  }

  /** An object as it is, whatever is in it. */
  Optional<Map<String, Object>> members(String name) {
    return of(Map.class, name, "an object").map(JsonObject::named);
  }

  private static Map<String, Object> named(Map<?, ?> members) {
    Map<String, Object> named = new LinkedHashMap<>();
    members.forEach((name, value) -> named.put(String.valueOf(name), value));
    return named;
  }

  /** The strings of a list; an absent list is empty. Elements that are none are a problem. */
  List<String> strings(String name) {
    List<String> strings = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Object element : of(List.class, name, "a list of strings").orElse(List.of())) {
      if (element instanceof String text) {
        strings.add(text);
      } else {
        int index = strings.size() + others.size();
        others.add(name + '[' + index + "] is " + JsonKind.of(element));
      }
    }
    if (!others.isEmpty()) {
      note(name, "must be a list of strings: " + Quoted.enumerate(others));
    }
    return strings;
  }

  /** One of the values with these wire names. */
  <E> Optional<E> oneOf(String name, WireNames<E> values) {
    return string(name)
        .flatMap(
            text -> {
              Optional<E> value = values.of(text);
              if (value.isEmpty()) {
                note(name, values.refusal(List.of(text)));
              }
              return value;
            });
  }

  /** What is found under the name; its absence is a problem, unless it was noted as another one. */
  <T> Optional<T> required(String name, Function<String, Optional<T>> read) {
    if (!has(name)) {
      known.add(name);
      note(name, "is required");
      return Optional.empty();
    }
    return read.apply(name);
  }

  /** Notes the members whose names were never asked for; of very many the first ones. */
  void refuseOthers() {
    members.keySet().stream()
        .map(String::valueOf)
        .filter(name -> !known.contains(name))
        .limit(MOST_UNKNOWN)
        .forEach(name -> note(Quoted.cut(name), refusal(name)));
  }

  private String refusal(String unknown) {
    String instead =
        NearestName.of(unknown, known)
            .map(nearest -> "did you mean " + Quoted.text(nearest) + "?")
            .orElse("known here are " + Quoted.list(known));
    return "unknown field " + Quoted.text(unknown) + ": " + instead;
  }

  void note(String name, String message) {
    problems.add(path(name), message);
  }

  private String path(String name) {
    return path.isEmpty() ? name : path + '.' + name;
  }

  private <T> Optional<T> of(Class<T> type, String name, String expected) {
    known.add(name);
    Object value = members.get(name);
    if (value == null || type.isInstance(value)) {
      return Optional.ofNullable(type.cast(value));
    }
    note(name, "must be " + expected + ", not " + JsonKind.of(value));
    return Optional.empty();
  }
}
