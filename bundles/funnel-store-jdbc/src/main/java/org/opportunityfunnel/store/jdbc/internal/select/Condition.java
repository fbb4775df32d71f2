package org.opportunityfunnel.store.jdbc.internal.select;

import java.util.List;
import java.util.Set;

/**
 * A condition in SQL that is true or false and never null.
 *
 * @param sql with a {@code ?} for each parameter
 * @param parameters Strings and Longs, in the order of the text
 * @param joins what it needs beside the opportunities
 */
record Condition(String sql, List<Object> parameters, Set<Join> joins) {
  static final Condition TRUE = new Condition("TRUE", List.of(), Set.of());
  static final Condition FALSE = new Condition("FALSE", List.of(), Set.of());

  Condition {
    parameters = List.copyOf(parameters);
    joins = Set.copyOf(joins);
  }
}
