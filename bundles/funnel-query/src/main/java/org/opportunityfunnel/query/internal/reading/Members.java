package org.opportunityfunnel.query.internal.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The members of one JSON object of a saved search, read strictly: a member of the wrong type is
 * noted by its path and then empty. A member that is null counts as absent.
 */
public final class Members {
  private final Map<?, ?> members;
  private final String path;
  private final Findings findings;

  /**
   * @param path where the object is inside {@code s_query}; empty for that itself
   */
  public Members(Map<?, ?> members, String path, Findings findings) {
    this.members = members;
    this.path = path;
    this.findings = findings;
  }

  /** The value as an object; empty if it is none, which is noted. */
  public static Optional<Members> of(Object value, String path, Findings findings) {
    if (value instanceof Map<?, ?> object) {
      return Optional.of(new Members(object, path, findings));
    }
    findings.add(path, "must be an object, not " + Said.type(value));
    return Optional.empty();
  }

  public String path() {
    return path;
  }

  /** The path of a member. */
  public String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** The member as it is; null if it is absent. */
  public Object value(String name) {
    return members.get(name);
  }

  public Optional<String> text(String name) {
    return required(name, String.class, "a string");
  }

  public Optional<List<?>> list(String name) {
    return required(name, List.class, "a list").map(list -> (List<?>) list);
  }

  public Optional<Members> object(String name) {
    return required(name, Map.class, "an object")
        .map(object -> new Members(object, path(name), findings));
  }

  /** The member, false where it is absent. */
  public boolean flag(String name) {
    Object value = members.get(name);
    if (value == null || value instanceof Boolean) {
      return Boolean.TRUE.equals(value);
    }
    findings.add(path(name), "must be true or false, not " + Said.type(value));
    return false;
  }

  /** Notes every member that is not among the names. */
  public void allowOnly(Set<String> names) {
    for (Object key : members.keySet()) {
      String name = String.valueOf(key);
      if (!names.contains(name)) {
        findings.add(
            path(Said.shortened(name)),
            "is not known; possible "
                + (names.size() == 1 ? "is " : "are ")
                + String.join(", ", names.stream().sorted().toList()));
      }
    }
  }

  private <T> Optional<T> required(String name, Class<T> type, String typeName) {
    Object value = members.get(name);
    if (type.isInstance(value)) {
      return Optional.of(type.cast(value));
    }
    findings.add(
        path(name),
        value == null
            ? "is required; it must be " + typeName
            : "must be " + typeName + ", not " + Said.type(value));
    return Optional.empty();
  }
}
