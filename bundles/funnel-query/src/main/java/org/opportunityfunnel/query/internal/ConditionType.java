package org.opportunityfunnel.query.internal;

import java.util.List;
import java.util.Set;

/** The kinds of conditions that are understood. */
enum ConditionType {
  TERM("term", Set.of("type", "values")),
  REFERENCE("reference", Set.of("type", "reference_type", "object_ids")),
  NUMBER_RANGE("number_range", Set.of("type", "gt", "gte", "lt", "lte"));

  static final Vocabulary<ConditionType> WORDS =
      Vocabulary.of(
          List.of(values()),
          type -> type.wireName,
          Set.of("boolean", "exists", "current_user", "text", "moment_range"));

  private final String wireName;
  private final Set<String> members;

  ConditionType(String wireName, Set<String> members) {
    this.wireName = wireName;
    this.members = members;
  }

  String wireName() {
    return wireName;
  }

  /** The members that such a condition may have. */
  Set<String> members() {
    return members;
  }
}
