package org.opportunityfunnel.query.internal.condition;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.query.internal.reading.Vocabulary;

/** The kinds of conditions. */
enum ConditionType {
  BOOLEAN("boolean", Set.of("type", "value")),
  EXISTS("exists", Set.of("type")),
  CURRENT_USER("current_user", Set.of("type")),
  TERM("term", Set.of("type", "values")),
  REFERENCE("reference", Set.of("type", "reference_type", "object_ids")),
  NUMBER_RANGE("number_range", Set.of("type", "gt", "gte", "lt", "lte")),
  TEXT("text", Set.of("type", "value", "mode")),
  MOMENT_RANGE("moment_range", Set.of("type", "on_or_after", "before"));

  static final Vocabulary<ConditionType> WORDS =
      Vocabulary.of(List.of(values()), ConditionType::wireName);

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

  /** Those that the field's values can meet. */
  static Set<ConditionType> of(FilterField field) {
    if (!(field instanceof Field regular)) {
      return EnumSet.allOf(ConditionType.class);
    }
    return switch (regular.kind()) {
      case TEXT -> EnumSet.of(EXISTS, CURRENT_USER, TERM, REFERENCE, TEXT);
      case NUMBER -> EnumSet.of(EXISTS, NUMBER_RANGE);
      case MOMENT -> EnumSet.of(EXISTS, MOMENT_RANGE);
    };
  }
}
