package org.opportunityfunnel.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.model.User;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.api.report.EngineInfo;
import org.opportunityfunnel.api.report.ReportRequest;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.reports.internal.fake.AnswerJson;
import org.opportunityfunnel.reports.internal.fake.FakeCompiler;
import org.opportunityfunnel.reports.internal.fake.FakeResolver;
import org.opportunityfunnel.reports.internal.fake.Sample;
import org.opportunityfunnel.reports.internal.fake.SettableClock;
import org.opportunityfunnel.reports.internal.fake.SettlingEngine;
import org.opportunityfunnel.reports.internal.service.ServiceRank;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.random.RandomCases;
import org.opportunityfunnel.testkit.store.InMemoryStore;

/**
 * Who keeps answers and who does not give the same ones, whoever asks whatever at whatever time,
 * while the data changes, and engine and store are exchanged for others of the same version.
 */
class AnswerLawsTest {
  private static final int STEPS = 40;

  private long kept;

  @Test
  void keptAnswersAreTheComputedOnes() {
    RandomCases.check(60, one -> new Course(one).run());
    assertTrue(kept > 0 || Long.getLong("funnel.seed") != null, "nothing was kept");
  }

  /** One organization's time, in which the same requests come again and again. */
  private final class Course {
    private final Random random;
    private final RandomCase one;
    private final List<Caller> callers;
    private final ReportServices services = ReportServices.none();
    private final SettableClock clock = new SettableClock(Instant.EPOCH);
    private final LiveFunnelReports keeping = reports(1 << 20);
    private final LiveFunnelReports forgetful = reports(0);
    private OrganizationData data;
    private InMemoryStore store;
    private FunnelEngine engine;
    private FakeResolver resolver;
    private long ids;

    Course(RandomCase one) {
      this.one = one;
      this.random = new Random(one.seed());
      this.data = one.organization();
      this.callers =
          List.of(Sample.everyone(), seeing(someUsers()), seeing(someUsers()), seeing(Set.of()));
      services.compilers().add(new FakeCompiler(one.filters()), rank());
      exchange();
    }

    private ServiceRank rank() {
      return new ServiceRank(0, ++ids);
    }

    private LiveFunnelReports reports(long answerBytes) {
      return ReportsFixture.reports(
          services,
          new Settings(CalendarSettings.DEFAULT, "", Duration.ZERO, 1 << 20, answerBytes),
          clock);
    }

    private Set<String> someUsers() {
      Set<String> some = new HashSet<>();
      one.organization().users().stream()
          .map(User::id)
          .filter(id -> random.nextBoolean())
          .forEach(some::add);
      return some;
    }

    private Caller seeing(Set<String> users) {
      return Sample.caller(Optional.of(users), Right.REPORT);
    }

    /** Always of version 1, so that nothing but their being others tells data apart. */
    private void exchange() {
      Optional.ofNullable(engine).ifPresent(services.engines()::remove);
      Optional.<OpportunityStore>ofNullable(store).ifPresent(services.stores()::remove);
      store = InMemoryStore.of(Sample.ORGANIZATION, data);
      engine = new SettlingEngine(store);
      services.stores().add(store, rank());
      services.engines().add(engine, rank());
    }

    void run() {
      for (int step = 0; step < STEPS; step++) {
        if (random.nextInt(8) == 0) {
          loseAnOpportunity();
          exchange();
        }
        OracleRequest request = one.requests().get(random.nextInt(one.requests().size()));
        Caller caller = callers.get(random.nextInt(callers.size()));
        resolve(request);
        clock.set(time(request));
        assertSame(caller, OracleReportsTest.body(request.withUsers(usersOf(caller, request))));
      }
      kept +=
          keeping.engines(Sample.everyone()).stream()
              .map(EngineInfo::figures)
              .mapToLong(figures -> figures.kept())
              .sum();
    }

    /** Who sees little may ask for everyone only. */
    private List<String> usersOf(Caller caller, OracleRequest request) {
      return caller.visibleUsers().isEmpty() ? request.users() : List.of();
    }

    private void loseAnOpportunity() {
      if (data.opportunities().isEmpty()) {
        return;
      }
      List<OpportunityRecord> fewer = new ArrayList<>(data.opportunities());
      fewer.remove(random.nextInt(fewer.size()));
      data =
          new OrganizationData(
              data.pipelines(),
              data.users(),
              data.groups(),
              data.savedSearches(),
              data.leads(),
              fewer,
              data.changes());
    }

    private void resolve(OracleRequest request) {
      Optional.ofNullable(resolver).ifPresent(services.resolvers()::remove);
      resolver = new FakeResolver(request.report(), request.cohort());
      services.resolvers().add(resolver, rank());
    }

    private Instant time(OracleRequest request) {
      long settled = SettlingEngine.settledAt(data);
      return switch (random.nextInt(3)) {
        case 0 -> request.now();
        case 1 -> Instant.ofEpochSecond(settled - 2 + random.nextInt(4));
        default -> Instant.ofEpochSecond(settled + random.nextInt(1_000_000_000));
      };
    }

    private void assertSame(Caller caller, ReportRequest body) {
      assertEquals(
          outcome(() -> AnswerJson.of(forgetful.stages(caller, body))),
          outcome(() -> AnswerJson.of(keeping.stages(caller, body))));
      assertEquals(
          outcome(() -> AnswerJson.of(forgetful.totals(caller, body))),
          outcome(() -> AnswerJson.of(keeping.totals(caller, body))));
    }

    /** A refusal is one too, such as of a user who went with the last opportunity. */
    private Object outcome(Supplier<ObjectNode> answer) {
      try {
        return answer.get();
      } catch (FunnelException refusal) {
        return refusal.getMessage();
      }
    }
  }
}
