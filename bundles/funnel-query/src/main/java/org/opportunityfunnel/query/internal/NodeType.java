package org.opportunityfunnel.query.internal;

import java.util.List;
import java.util.Set;

/** The kinds of nodes that are understood. */
enum NodeType {
  MATCH_ALL("match_all", Set.of("type", "negate")),
  AND("and", Set.of("type", "negate", "queries")),
  OR("or", Set.of("type", "negate", "queries")),
  OBJECT_TYPE("object_type", Set.of("type", "negate", "object_type")),
  FIELD_CONDITION("field_condition", Set.of("type", "negate", "field", "condition"));

  static final Vocabulary<NodeType> WORDS =
      Vocabulary.of(
          List.of(values()),
          type -> type.wireName,
          Set.of("id", "text", "has_related", "in_status"));

  private final String wireName;
  private final Set<String> members;

  NodeType(String wireName, Set<String> members) {
    this.wireName = wireName;
    this.members = members;
  }

  /** The members that such a node may have. */
  Set<String> members() {
    return members;
  }
}
