package org.opportunityfunnel.query.internal.moment;

import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.api.range.RelativeRange;
import org.opportunityfunnel.query.internal.reading.Vocabulary;

/** The names of relative ranges, with {@code -} or with {@code _}. */
public final class RangeNames {
  private static final Vocabulary<RelativeRange> WORDS =
      Vocabulary.of(List.of(RelativeRange.values()), RelativeRange::wireName);

  private RangeNames() {}

  public static Optional<RelativeRange> range(String name) {
    return Optional.ofNullable(WORDS.meanings().get(name.replace('_', '-')));
  }

  static String refusal(String name) {
    return WORDS.refusal(name);
  }
}
