package org.opportunityfunnel.query.internal.tree;

import java.util.List;
import java.util.Set;
import org.opportunityfunnel.query.internal.reading.Vocabulary;

/** The kinds of nodes. */
enum NodeType {
  MATCH_ALL("match_all", Set.of("type", "negate")),
  AND("and", Set.of("type", "negate", "queries")),
  OR("or", Set.of("type", "negate", "queries")),
  OBJECT_TYPE("object_type", Set.of("type", "negate", "object_type")),
  ID("id", Set.of("type", "negate", "value")),
  TEXT("text", Set.of("type", "negate", "value", "mode")),
  FIELD_CONDITION("field_condition", Set.of("type", "negate", "field", "condition")),
  HAS_RELATED(
      "has_related",
      Set.of("type", "negate", "this_object_type", "related_object_type", "related_query")),
  IN_STATUS("in_status", Set.of("type", "negate", "status_ids", "on_or_after", "before"));

  static final Vocabulary<NodeType> WORDS = Vocabulary.of(List.of(values()), type -> type.wireName);

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
