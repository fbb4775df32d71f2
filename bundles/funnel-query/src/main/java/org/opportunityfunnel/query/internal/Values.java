package org.opportunityfunnel.query.internal;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads the values of conditions. What is wrong is noted and left out. */
final class Values {
  static final int MOST = 1_000;

  private final Numbers numbers;
  private final Findings findings;

  Values(Findings findings) {
    this.numbers = new Numbers(findings);
    this.findings = findings;
  }

  /** The number; null if it is absent or wrong. */
  BigDecimal number(Members condition, String name) {
    Object value = condition.value(name);
    return value == null ? null : numbers.read(value, condition.path(name)).orElse(null);
  }

  /** The distinct texts of a list. */
  Set<String> texts(Members condition, String name) {
    return all(condition, name, this::text);
  }

  /** The distinct numbers of a list. */
  Set<BigDecimal> numbers(Members condition, String name) {
    return all(condition, name, numbers::read);
  }

  /** Whether the list is not longer than allowed; if it is, that is noted. */
  boolean areFew(List<?> list, String path) {
    if (list.size() > MOST) {
      findings.add(path, "has " + list.size() + " values; at most " + MOST + " are possible");
    }
    return list.size() <= MOST;
  }

  private <T> Set<T> all(
      Members condition, String name, BiFunction<Object, String, Optional<T>> one) {
    Set<T> read = new LinkedHashSet<>();
    List<?> list = condition.list(name).orElse(List.of());
    if (areFew(list, condition.path(name))) {
      for (int i = 0; i < list.size(); i++) {
        one.apply(list.get(i), condition.path(name) + "[" + i + "]").ifPresent(read::add);
      }
    }
    return read;
  }

  private Optional<String> text(Object value, String path) {
    if (value instanceof String text) {
      return Optional.of(text);
    }
    findings.add(path, "must be a string, not " + Said.type(value));
    return Optional.empty();
  }
}
