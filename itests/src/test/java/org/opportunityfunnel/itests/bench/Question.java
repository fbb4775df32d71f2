package org.opportunityfunnel.itests.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.testkit.years.SalesYears;

/**
 * A report that is asked of all contestants.
 *
 * @param isSettled whether it is seen as of a time after which nothing happened
 */
record Question(String name, Kind kind, FunnelQuery query, boolean isSettled) {

  /** Which of the two reports. */
  enum Kind {
    STAGES,
    TOTALS
  }

  private static final TimeRange QUARTER =
      new TimeRange(Instant.parse("2024-04-01T00:00:00Z"), Instant.parse("2024-07-01T00:00:00Z"));

  /** Long after the years, and before the year 2038 of peers that keep times in 32 bits. */
  private static final long NOW = SalesYears.START + 2 * SalesYears.SECONDS;

  /** The first pipeline, per user. */
  static List<Question> all() {
    List<Question> questions = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT) + ", ";
      questions.add(of(name + "quarter cohort", kind, TimeRange.ALL_TIME, Optional.of(QUARTER)));
      questions.add(
          of(name + "all time", kind, TimeRange.ALL_TIME, Optional.of(TimeRange.ALL_TIME)));
      questions.add(of(name + "active in a quarter", kind, QUARTER, Optional.empty()));
    }
    return questions;
  }

  private static Question of(String name, Kind kind, TimeRange report, Optional<TimeRange> cohort) {
    FunnelQuery query =
        new FunnelQuery(
            SalesYears.pipeline(0),
            report.startSecond(),
            Math.min(report.endSecond(), NOW),
            cohort,
            Optional.empty(),
            Optional.empty(),
            StageCounting.VISITED);
    return new Question(name, kind, query, query.asOf() == NOW);
  }

  /** The cohort, where it has an end. */
  Optional<TimeRange> boundedCohort() {
    return query.cohort().filter(cohort -> !cohort.equals(TimeRange.ALL_TIME));
  }

  boolean hasReportStart() {
    return query.reportStart() != Long.MIN_VALUE;
  }
}
