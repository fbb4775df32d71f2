package org.opportunityfunnel.mapping.internal.mapping;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a column can say of a deal, or of a change. */
public enum Part {
  ID,
  OPPORTUNITY,
  PIPELINE,
  STATUS,
  OLD_STATUS,
  STATE,
  CREATED,
  UPDATED,
  CHANGED,
  CLOSED,
  WON,
  LOST,
  AT,
  VALUE,
  CURRENCY,
  CONFIDENCE,
  USER_ID,
  USER_NAME,
  USER_EMAIL,
  LEAD_NAME,
  NOTE,
  DELETED;

  private static final Set<Part> OF_CHANGES =
      EnumSet.of(ID, OPPORTUNITY, PIPELINE, STATUS, OLD_STATUS, STATE, AT, DELETED);
  private static final Set<Part> OF_CHANGES_ONLY = EnumSet.of(OPPORTUNITY, OLD_STATUS, AT);

  /** Its name in a mapping file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether rows of that kind can say it. */
  boolean isOf(Mapping.Rows rows) {
    return rows == Mapping.Rows.CHANGES
        ? OF_CHANGES.contains(this)
        : !OF_CHANGES_ONLY.contains(this);
  }

  /** The names of all that rows of that kind can say. */
  static String listed(Mapping.Rows rows) {
    return Arrays.stream(values())
        .filter(part -> part.isOf(rows))
        .map(Part::key)
        .collect(Collectors.joining(", "));
  }

  static Optional<Part> of(String key) {
    return Arrays.stream(values()).filter(part -> part.key().equals(key)).findFirst();
  }
}
