package org.opportunityfunnel.store.jdbc.internal.select;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A piece of SQL.
 *
 * @param text with a {@code ?} for each parameter
 * @param parameters Strings, Longs and Doubles, in the order of the text
 * @param joins what it needs beside the records at hand
 */
record SqlPart(String text, List<Object> parameters, Set<Join> joins) {
  static final SqlPart TRUE = of("TRUE");
  static final SqlPart FALSE = of("FALSE");

  SqlPart {
    parameters = List.copyOf(parameters);
    joins = Set.copyOf(joins);
  }

  static SqlPart of(String text, Object... parameters) {
    return new SqlPart(text, Arrays.asList(parameters), Set.of());
  }

  /** The operand is one of the values, of which there is at least one. */
  static SqlPart in(String operand, Collection<String> values) {
    String places = String.join(", ", Collections.nCopies(values.size(), "?"));
    return new SqlPart(operand + " IN (" + places + ")", List.copyOf(values), Set.of());
  }

  /** All parts, one after the other, with that text between them. */
  static SqlPart join(String between, List<SqlPart> parts) {
    Set<Join> joins = new TreeSet<>();
    List<Object> parameters = new ArrayList<>();
    for (SqlPart part : parts) {
      joins.addAll(part.joins);
      parameters.addAll(part.parameters);
    }
    return new SqlPart(
        parts.stream().map(SqlPart::text).collect(Collectors.joining(between)), parameters, joins);
  }

  SqlPart plus(SqlPart next) {
    return join("", List.of(this, next));
  }

  SqlPart plus(String next, Object... more) {
    return plus(of(next, more));
  }

  /** The same between two texts. */
  SqlPart between(String before, String after) {
    return new SqlPart(before + text + after, parameters, joins);
  }

  /** The same, and it needs these too. */
  SqlPart with(Set<Join> more) {
    Set<Join> all = new TreeSet<>(joins);
    all.addAll(more);
    return new SqlPart(text, parameters, all);
  }

  /** The same without needing anything, as a query that holds its joins itself. */
  SqlPart closed() {
    return new SqlPart(text, parameters, Set.of());
  }
}
