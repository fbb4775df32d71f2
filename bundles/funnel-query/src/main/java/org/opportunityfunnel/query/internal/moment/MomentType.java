package org.opportunityfunnel.query.internal.moment;

import java.util.List;
import java.util.Set;
import org.opportunityfunnel.query.internal.reading.Vocabulary;

/** The kinds of moments. */
enum MomentType {
  NOW("now", Set.of("type")),
  FIXED_UTC("fixed_utc", Set.of("type", "value")),
  FIXED_LOCAL_DATE("fixed_local_date", Set.of("type", "value", "which")),
  RANGE_END("start_end_of_predefined_relative_period", Set.of("type", "range", "which")),
  OFFSET("offset", Set.of("type", "direction", "moment", "offset", "which_day_end"));

  static final Vocabulary<MomentType> WORDS =
      Vocabulary.of(List.of(values()), type -> type.wireName);

  private final String wireName;
  private final Set<String> members;

  MomentType(String wireName, Set<String> members) {
    this.wireName = wireName;
    this.members = members;
  }

  /** The members that such a moment may have. */
  Set<String> members() {
    return members;
  }
}
