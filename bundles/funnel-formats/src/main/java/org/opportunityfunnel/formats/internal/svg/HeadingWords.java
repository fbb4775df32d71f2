package org.opportunityfunnel.formats.internal.svg;

import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.api.range.ResolvedRanges;
import org.opportunityfunnel.api.range.TimeRange;

/** Says what a report is about: which opportunities, of when, and in which zone. */
final class HeadingWords {

  private HeadingWords() {}

  static List<String> facts(ResolvedRanges ranges) {
    RangeWords range = new RangeWords(ranges.zone());
    List<String> facts = new ArrayList<>();
    ranges.cohort().ifPresent(cohort -> facts.add("created " + range.of(cohort)));
    if (facts.isEmpty() || !ranges.report().equals(TimeRange.ALL_TIME)) {
      facts.add("active " + range.of(ranges.report()));
    }
    facts.add(ranges.zone().getId());
    return facts;
  }
}
