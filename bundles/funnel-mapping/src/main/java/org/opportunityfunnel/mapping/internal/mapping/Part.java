package org.opportunityfunnel.mapping.internal.mapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  /** Its name in a mapping file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Part> of(String key) {
    return Arrays.stream(values()).filter(part -> part.key().equals(key)).findFirst();
  }
}
