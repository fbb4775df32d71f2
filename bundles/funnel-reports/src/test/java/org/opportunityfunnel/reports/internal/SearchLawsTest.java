package org.opportunityfunnel.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.api.report.ReportRequest;
import org.opportunityfunnel.api.report.StageMeasures;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.TotalsMeasures;
import org.opportunityfunnel.api.report.TotalsReport;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.reports.internal.fake.FakeCompiler;
import org.opportunityfunnel.reports.internal.fake.FakeResolver;
import org.opportunityfunnel.reports.internal.fake.Sample;
import org.opportunityfunnel.reports.internal.service.ServiceRank;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.engine.OracleEngine;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.random.RandomCases;
import org.opportunityfunnel.testkit.random.RandomFilters;
import org.opportunityfunnel.testkit.store.InMemoryStore;

/** What holds of reports whatever a saved search asks for, over random filters and records. */
class SearchLawsTest {
  private static final String SEARCH = "save_law";
  private static final String NEGATION = "save_law_negated";

  private final AtomicInteger split = new AtomicInteger();

  @Test
  void aSearchAndItsNegationPartitionEveryReport() {
    RandomCases.checkEach(
        150,
        (one, request) -> {
          Filter filter = new RandomFilters(one.seed(), one.organization()).next();
          LiveFunnelReports reports = reports(one.organization(), filter, request);
          for (Caller caller : List.of(Sample.everyone(), seeing(everySecondUser(one)))) {
            OracleRequest plain = forEveryone(request);
            Map<String, List<Long>> all = sums(reports, caller, plain);
            Map<String, List<Long>> kept = sums(reports, caller, with(plain, SEARCH));
            Map<String, List<Long>> others = sums(reports, caller, with(plain, NEGATION));
            split.addAndGet(kept.isEmpty() || others.isEmpty() ? 0 : 1);
            assertEquals(all, added(kept, others), () -> filter.toString());
          }
        });
    assertTrue(split.get() > 60, "only " + split + " reports fell into two parts");
  }

  /** To a restricted caller the opportunities of others are not there. */
  @Test
  void aRestrictedCallerLearnsNothingOfOthersOpportunities() {
    RandomCases.checkEach(
        150,
        (one, request) -> {
          Filter filter = related(new RandomFilters(one.seed(), one.organization()).next(), one);
          Set<String> visible = everySecondUser(one);
          OracleRequest searched = with(forEveryone(request), SEARCH);
          Map<String, List<Long>> seen =
              sums(reports(one.organization(), filter, request), seeing(visible), searched);
          LiveFunnelReports others = reports(without(one.organization(), visible), filter, request);
          assertEquals(sums(others, seeing(visible), searched), seen, () -> filter.toString());
          split.addAndGet(seen.isEmpty() ? 0 : 1);
        });
    assertTrue(split.get() > 30, "only " + split + " reports had anything in them");
  }

  /**
   * One that looks at other opportunities than the one at hand. The first leads are left out: one
   * that was never loaded is among them because an opportunity names it, whosever that is.
   */
  private static Filter related(Filter filter, RandomCase one) {
    String leads = "First[object=" + Field.Owner.LEAD;
    Filter plain = filter.toString().contains(leads) ? Filter.ALL : filter;
    return switch ((int) (one.seed() % 3)) {
      case 0 -> plain;
      case 1 -> new Filter.LeadHasOpportunity(plain);
      default -> new Filter.First(Field.Owner.OPPORTUNITY, plain, 3, List.of());
    };
  }

  private static OracleRequest forEveryone(OracleRequest request) {
    return request.withUsers(List.of()).withSelection(one -> true);
  }

  private static OracleRequest with(OracleRequest request, String search) {
    return request.withSelection(Optional.of(search), one -> true);
  }

  private static Caller seeing(Set<String> users) {
    return Sample.caller(Optional.of(users), Right.REPORT);
  }

  private static Set<String> everySecondUser(RandomCase one) {
    return one.organization().opportunities().stream()
        .map(OpportunityRecord::userId)
        .filter(Objects::nonNull)
        .filter(id -> id.hashCode() % 2 == 0)
        .collect(Collectors.toSet());
  }

  /** The sums of both reports by user, and by user and stage; what is 0 all over is left out. */
  private static Map<String, List<Long>> sums(
      LiveFunnelReports reports, Caller caller, OracleRequest request) {
    ReportRequest body = OracleReportsTest.body(request);
    Map<String, List<Long>> sums = new TreeMap<>();
    for (StagesReport.UserStages user : reports.stages(caller, body).data()) {
      for (StageMeasures stage : user.stages()) {
        add(
            sums,
            user.userId() + " at " + stage.status().id(),
            stage.count(),
            stage.countLost(),
            stage.value(),
            stage.valueLost(),
            stage.weightedValue());
      }
    }
    for (TotalsReport.UserTotals user : reports.totals(caller, body).data()) {
      TotalsMeasures totals = user.totals();
      add(
          sums,
          String.valueOf(user.userId()),
          totals.count(),
          totals.countTotalComplete(),
          totals.countTotalWon(),
          totals.valueTotalComplete(),
          totals.valueTotalWon());
    }
    return sums;
  }

  private static void add(Map<String, List<Long>> sums, String name, long... numbers) {
    if (LongStream.of(numbers).anyMatch(number -> number != 0)) {
      sums.put(name, LongStream.of(numbers).boxed().toList());
    }
  }

  private static Map<String, List<Long>> added(
      Map<String, List<Long>> a, Map<String, List<Long>> b) {
    Map<String, List<Long>> sums = new TreeMap<>(a);
    b.forEach((name, numbers) -> sums.merge(name, numbers, SearchLawsTest::added));
    return sums;
  }

  private static List<Long> added(List<Long> a, List<Long> b) {
    List<Long> sums = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      sums.add(a.get(i) + b.get(i));
    }
    return sums;
  }

  private static OrganizationData without(OrganizationData data, Set<String> visible) {
    List<OpportunityRecord> theirs =
        data.opportunities().stream()
            .filter(one -> one.userId() != null && visible.contains(one.userId()))
            .toList();
    return new OrganizationData(
        data.pipelines(),
        data.users(),
        data.groups(),
        data.savedSearches(),
        data.leads(),
        theirs,
        data.changes());
  }

  private static LiveFunnelReports reports(
      OrganizationData data, Filter filter, OracleRequest request) {
    ServiceRank rank = new ServiceRank(0, 1);
    ReportServices services = ReportServices.none();
    InMemoryStore store = InMemoryStore.of(Sample.ORGANIZATION, withSearches(data));
    services.stores().add(store, rank);
    services.engines().add(new OracleEngine(store), rank);
    services.resolvers().add(new FakeResolver(request.report(), request.cohort()), rank);
    services
        .compilers()
        .add(new FakeCompiler(Map.of(SEARCH, filter, NEGATION, new Filter.Not(filter))), rank);
    Settings settings = new Settings(CalendarSettings.DEFAULT, "", Duration.ZERO, 1 << 20, 1 << 20);
    return ReportsFixture.reports(services, settings, Clock.fixed(request.now(), ZoneOffset.UTC));
  }

  private static OrganizationData withSearches(OrganizationData data) {
    return new OrganizationData(
        data.pipelines(),
        data.users(),
        data.groups(),
        List.of(
            new SavedSearch(SEARCH, "", "opportunity", null, null),
            new SavedSearch(NEGATION, "", "opportunity", null, null)),
        data.leads(),
        data.opportunities(),
        data.changes());
  }
}
