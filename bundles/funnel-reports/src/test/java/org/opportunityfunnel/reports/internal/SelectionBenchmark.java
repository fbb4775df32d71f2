package org.opportunityfunnel.reports.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.api.report.ReportRequest;
import org.opportunityfunnel.range.internal.CalendarRangeResolver;
import org.opportunityfunnel.reports.internal.fake.FakeEngine;
import org.opportunityfunnel.reports.internal.fake.FakeStore;
import org.opportunityfunnel.reports.internal.fake.Sample;
import org.opportunityfunnel.reports.internal.service.ServiceRank;

/**
 * What a saved search whose selection is kept adds to a report: the whole use case over an engine
 * that does nothing, with the search and without, in turns. One argument: the number of rounds.
 */
final class SelectionBenchmark {
  private static final ServiceRank RANK = new ServiceRank(0, 1);

  private SelectionBenchmark() {}

  public static void main(String[] args) {
    int rounds = args.length == 0 ? 20_000 : Integer.parseInt(args[0]);
    Map<String, Filter> filters = new LinkedHashMap<>();
    filters.put("10 nodes", nodes(10, 1));
    filters.put("500 nodes", nodes(500, 1));
    filters.put("500 nodes, one of 1,000 values", nodes(500, 1_000));
    filters.forEach((name, filter) -> measure(name, filter, rounds));
  }

  private static void measure(String name, Filter filter, int rounds) {
    ReportServices services = ReportServices.none();
    FakeStore store = new FakeStore(1);
    services.stores().add(store, RANK);
    services.resolvers().add(new CalendarRangeResolver(), RANK);
    // Resolving makes new objects each time, as a compiler does.
    services.compilers().add((search, catalog) -> context -> copy(filter), RANK);
    Settings settings =
        new Settings(CalendarSettings.DEFAULT, "", Duration.ZERO, 64 << 20, 1 << 20);
    LiveFunnelReports reports = ReportsFixture.reports(services, settings, Clock.systemUTC());
    long[] plain = new long[rounds];
    long[] searched = new long[rounds];
    ReportRequest without = Sample.request(Map.of());
    ReportRequest with = Sample.forSearch("save_some");
    for (int i = 0; i < rounds; i++) {
      // A view keeps its queries, so each round has its own.
      FakeEngine engine = FakeEngine.ready("idle", Sample.view(1));
      services.engines().add(engine, RANK);
      plain[i] = nanos(reports, without);
      searched[i] = nanos(reports, with);
      services.engines().remove(engine);
    }
    if (store.selections() != 1) {
      throw new IllegalStateException("the store was asked " + store.selections() + " times");
    }
    System.out.printf(
        "%-32s p50 %7.1f µs, p95 %7.1f µs; without a search p50 %7.1f µs, p95 %7.1f µs%n",
        name, micros(searched, 50), micros(searched, 95), micros(plain, 50), micros(plain, 95));
  }

  private static long nanos(LiveFunnelReports reports, ReportRequest request) {
    long start = System.nanoTime();
    reports.totals(Sample.everyone(), request);
    return System.nanoTime() - start;
  }

  /** Of the second half, when everything is warm. */
  private static double micros(long[] nanos, int percentile) {
    long[] warm = Arrays.copyOfRange(nanos, nanos.length / 2, nanos.length);
    Arrays.sort(warm);
    return warm[(int) ((warm.length - 1) * (long) percentile / 100)] / 1_000.0;
  }

  private static Filter nodes(int nodes, int values) {
    Set<String> users =
        IntStream.range(0, values).mapToObj(i -> "user_" + i).collect(Collectors.toSet());
    List<Filter> operands = new ArrayList<>();
    operands.add(new Filter.OneOf(Field.OPPORTUNITY_USER_ID, users));
    for (int i = 2; i < nodes; i++) {
      operands.add(new Filter.OneOf(Field.OPPORTUNITY_STATUS_ID, Set.of("stat_" + i)));
    }
    return new Filter.Or(operands);
  }

  private static Filter copy(Filter filter) {
    return filter instanceof Filter.Or or
        ? new Filter.Or(or.operands().stream().map(SelectionBenchmark::copy).toList())
        : new Filter.OneOf(((Filter.OneOf) filter).field(), ((Filter.OneOf) filter).values());
  }
}
