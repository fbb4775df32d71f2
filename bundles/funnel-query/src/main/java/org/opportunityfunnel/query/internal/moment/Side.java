package org.opportunityfunnel.query.internal.moment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.opportunityfunnel.query.internal.reading.Vocabulary;

/** One of the two ends of a day or a period. */
public enum Side {
  START("start"),
  END("end");

  static final Vocabulary<Side> WORDS = Vocabulary.of(List.of(values()), side -> side.wireName);

  private final String wireName;

  Side(String wireName) {
    this.wireName = wireName;
  }

  /** That end of the day in the zone; the end is the next midnight. */
  Instant of(LocalDate day, ZoneId zone) {
    return (this == START ? day : day.plusDays(1)).atStartOfDay(zone).toInstant();
  }
}
