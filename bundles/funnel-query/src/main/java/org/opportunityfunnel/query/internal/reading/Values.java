package org.opportunityfunnel.query.internal.reading;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the values of nodes and conditions. What is wrong is noted and left out. */
public final class Values {
  private final Numbers numbers;
  private final Findings findings;

  public Values(Findings findings) {
    this.numbers = new Numbers(findings);
    this.findings = findings;
  }

  /** The number; null if it is absent or wrong. */
  public BigDecimal number(Members members, String name) {
    Object value = members.value(name);
    return value == null ? null : numbers.read(value, members.path(name)).orElse(null);
  }

  /** The number without a fraction, not negative; zero if it is absent or wrong. */
  public BigDecimal whole(Members members, String name) {
    BigDecimal number = number(members, name);
    if (number == null) {
      return BigDecimal.ZERO;
    }
    if (number.scale() > 0 || number.signum() < 0) {
      findings.add(members.path(name), "must be a whole number, not negative");
      return BigDecimal.ZERO;
    }
    return number;
  }

  /** The distinct texts of a list. */
  public Set<String> texts(Members members, String name) {
    Set<String> read = new LinkedHashSet<>();
    List<?> list = members.list(name).orElse(List.of());
    if (areFew(list, members.path(name))) {
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i) instanceof String text) {
          read.add(text);
        } else {
          findings.add(
              members.path(name) + "[" + i + "]",
              "must be a string, not " + Said.type(list.get(i)));
        }
      }
    }
    return read;
  }

  /** Whether the list is not longer than allowed; if it is, that is noted. */
  public boolean areFew(List<?> list, String path) {
    if (list.size() > Limits.VALUES) {
      findings.add(
          path, "has " + list.size() + " values; at most " + Limits.VALUES + " are possible");
    }
    return list.size() <= Limits.VALUES;
  }
}
