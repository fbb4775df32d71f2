package org.opportunityfunnel.engine.columnar.internal.bench;

import java.time.Instant;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.testkit.years.SalesYears;

/** What is asked of the made-up years, by name: all of it some time after their end. */
final class BenchmarkQueries {
  private static final long NOW = SalesYears.START + SalesYears.SECONDS + 86_400L * 60;
  private static final Instant QUARTER = Instant.parse("2024-04-01T00:00:00Z");
  private static final TimeRange IN_QUARTER =
      new TimeRange(QUARTER, Instant.parse("2024-07-01T00:00:00Z"));
  private static final TimeRange IN_LAST_YEAR =
      new TimeRange(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"));

  private final int opportunities;

  BenchmarkQueries(int opportunities) {
    this.opportunities = opportunities;
  }

  /** Each range once. */
  Map<String, FunnelQuery> plain() {
    Map<String, FunnelQuery> queries = new LinkedHashMap<>();
    queries.put("quarter cohort", created(IN_QUARTER));
    queries.put("all time", created(TimeRange.ALL_TIME));
    queries.put("active in a quarter", active(IN_QUARTER));
    queries.put("all time, active in the last year", active(IN_LAST_YEAR));
    return queries;
  }

  /** Each range and each way of counting. */
  Map<String, FunnelQuery> counted() {
    Map<String, FunnelQuery> queries = new LinkedHashMap<>();
    plain()
        .forEach(
            (name, query) -> {
              for (StageCounting counting : StageCounting.values()) {
                queries.put(name + ", " + counting.wireName(), with(query, counting));
              }
            });
    return queries;
  }

  /** Each range, of a part of the opportunities. */
  Map<String, FunnelQuery> selected() {
    Map<String, FunnelQuery> queries = new LinkedHashMap<>();
    for (int part : new int[] {1, 2, 3, 100}) {
      Selection selection = oneIn(part);
      plain()
          .forEach((name, query) -> queries.put(name + ", 1 in " + part, with(query, selection)));
    }
    return queries;
  }

  /** Each range, of 20 of the 200 users. */
  Map<String, FunnelQuery> ofSomeUsers() {
    Map<String, FunnelQuery> queries = new LinkedHashMap<>();
    Set<String> users =
        IntStream.range(0, 20).mapToObj(i -> "user_" + 7 * i).collect(Collectors.toSet());
    plain().forEach((name, query) -> queries.put(name + ", 20 users", with(query, users)));
    return queries;
  }

  private Selection oneIn(int part) {
    BitSet keys = new BitSet(opportunities);
    Random random = new Random(part);
    for (int key = 0; key < opportunities; key++) {
      keys.set(key, random.nextInt(part) == 0);
    }
    return Selection.of(keys);
  }

  private static FunnelQuery created(TimeRange cohort) {
    return query(Long.MIN_VALUE, NOW, Optional.of(cohort));
  }

  private static FunnelQuery active(TimeRange report) {
    return query(report.startSecond(), Math.min(NOW, report.endSecond()), Optional.empty());
  }

  private static FunnelQuery query(long start, long asOf, Optional<TimeRange> cohort) {
    return new FunnelQuery(
        SalesYears.pipeline(0),
        start,
        asOf,
        cohort,
        Optional.empty(),
        Optional.empty(),
        StageCounting.VISITED);
  }

  private static FunnelQuery with(FunnelQuery query, StageCounting counting) {
    return with(query, query.users(), query.selection(), counting);
  }

  private static FunnelQuery with(FunnelQuery query, Selection selection) {
    return with(query, query.users(), Optional.of(selection), query.counting());
  }

  private static FunnelQuery with(FunnelQuery query, Set<String> users) {
    return with(query, Optional.of(users), query.selection(), query.counting());
  }

  private static FunnelQuery with(
      FunnelQuery query,
      Optional<Set<String>> users,
      Optional<Selection> selection,
      StageCounting counting) {
    return new FunnelQuery(
        query.pipelineId(),
        query.reportStart(),
        query.asOf(),
        query.cohort(),
        users,
        selection,
        counting);
  }
}
