package org.opportunityfunnel.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.SavedSearchCompiler;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.api.range.RangeResolver;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.reports.internal.fake.FakeCompiler;
import org.opportunityfunnel.reports.internal.fake.FakeEngine;
import org.opportunityfunnel.reports.internal.fake.FakeResolver;
import org.opportunityfunnel.reports.internal.fake.FakeStore;
import org.opportunityfunnel.reports.internal.fake.FakeView;
import org.opportunityfunnel.reports.internal.fake.FragileEngine;
import org.opportunityfunnel.reports.internal.fake.FragileStore;
import org.opportunityfunnel.reports.internal.fake.Sample;
import org.opportunityfunnel.reports.internal.service.ServicePool;
import org.opportunityfunnel.reports.internal.service.ServiceRank;

/**
 * Services are replaced while many threads ask for reports. Each one breaks the moment that its
 * removal returns, and no request may notice.
 */
@Timeout(120)
class SwapUnderLoadTest {
  private static final int CLIENTS = 8;
  private static final int SWAPS = 60;

  private final ReportServices services = ReportServices.none();
  private final Settings settings =
      new Settings(CalendarSettings.DEFAULT, "", Duration.ofSeconds(60), 1 << 20, 1 << 20);
  private final LiveFunnelReports reports =
      ReportsFixture.reports(services, settings, Clock.systemUTC());
  private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
  private final AtomicBoolean stop = new AtomicBoolean();
  private final Semaphore answers = new Semaphore(0);
  private long lastId;

  @AfterEach
  void stopClients() throws InterruptedException {
    stop.set(true);
    clients.shutdownNow();
    assertTrue(clients.awaitTermination(20, TimeUnit.SECONDS));
  }

  @Test
  void replacesTheOnlyEngineWithoutAFailure() throws Exception {
    addTheRest();
    underLoad(
        () -> {
          FragileEngine engine = new FragileEngine("only");
          add(services.engines(), engine);
          awaitAnswers();
          remove(services.engines(), engine, engine);
        });
  }

  @Test
  void replacesOneOfTwoEnginesWithoutAFailure() throws Exception {
    addTheRest();
    add(services.engines(), new FragileEngine("stays"));
    underLoad(
        () -> {
          FragileEngine engine = new FragileEngine("best");
          services.engines().add(engine, new ServiceRank(100, ++lastId));
          awaitAnswers();
          remove(services.engines(), engine, engine);
          awaitAnswers();
        });
  }

  @Test
  void replacesTheStoreTheCompilerAndTheResolverWithoutAFailure() throws Exception {
    add(services.engines(), new FragileEngine("stays"));
    underLoad(
        () -> {
          FragileStore store = new FragileStore(new FakeStore(1));
          RangeResolver resolver = new FakeResolver(TimeRange.ALL_TIME, TimeRange.ALL_TIME);
          SavedSearchCompiler compiler = compiler();
          add(services.resolvers(), resolver);
          add(services.compilers(), compiler);
          add(services.stores(), store);
          awaitAnswers();
          remove(services.stores(), store, store);
          services.compilers().remove(compiler);
          services.resolvers().remove(resolver);
        });
  }

  /**
   * Stores of the same version and of different data take each other's place while the engine still
   * has a view of the first one. What one store selects is never what the other one's view counts.
   */
  @Test
  void neverCountsWhatAnotherStoreSelected() throws Exception {
    FakeView view = Sample.view(1);
    add(services.engines(), FakeEngine.ready("stays", view));
    add(services.resolvers(), new FakeResolver(TimeRange.ALL_TIME, TimeRange.ALL_TIME));
    add(services.compilers(), compiler());
    FragileStore own = new FragileStore(new FakeStore(1));
    add(services.stores(), own);
    FragileStore[] present = {own};
    underLoad(
        () -> {
          awaitAnswers();
          remove(services.stores(), present[0], present[0]);
          FragileStore foreign =
              new FragileStore(FakeStore.ofOthers(Sample.catalogOf("user_q"), 4_711));
          add(services.stores(), foreign);
          awaitPlainAnswers();
          remove(services.stores(), foreign, foreign);
          present[0] = new FragileStore(new FakeStore(1));
          add(services.stores(), present[0]);
        });
    assertTrue(
        view.queries().stream()
            .flatMap(query -> query.selection().stream())
            .noneMatch(selection -> selection.contains(4_711)));
  }

  private void addTheRest() {
    add(services.resolvers(), new FakeResolver(TimeRange.ALL_TIME, TimeRange.ALL_TIME));
    add(services.compilers(), compiler());
    add(services.stores(), new FakeStore(1));
  }

  private static SavedSearchCompiler compiler() {
    return new FakeCompiler(Map.of("save_some", new Filter.Or(List.of())));
  }

  private <S> void add(ServicePool<S> pool, S service) {
    pool.add(service, new ServiceRank(0, ++lastId));
  }

  /** As the framework does: what provides the service closes it once its users have let go. */
  private static <S> void remove(ServicePool<S> pool, S service, AutoCloseable provider)
      throws Exception {
    pool.remove(service);
    provider.close();
  }

  private void awaitAnswers() throws InterruptedException {
    answers.drainPermits();
    answers.acquire(CLIENTS);
  }

  /** Only those without a search get one while the store is not the view's. */
  private void awaitPlainAnswers() throws InterruptedException {
    answers.drainPermits();
    answers.acquire(CLIENTS / 2);
  }

  private interface Swap {
    void run() throws Exception;
  }

  private void underLoad(Swap swap) throws Exception {
    List<Future<Long>> loads =
        IntStream.range(0, CLIENTS).mapToObj(i -> clients.submit(client(i))).toList();
    for (int i = 0; i < SWAPS && !stop.get(); i++) {
      swap.run();
    }
    FragileEngine last = new FragileEngine("last");
    addTheRest();
    add(services.engines(), last);
    stop.set(true);
    long total = 0;
    for (Future<Long> load : loads) {
      total += load.get(60, TimeUnit.SECONDS);
    }
    assertTrue(total >= (long) CLIENTS * SWAPS / 2, total + " answers");
  }

  private Callable<Long> client(int number) {
    return () -> {
      long answered = 0;
      try {
        while (!stop.get()) {
          StagesReport report =
              reports.stages(
                  Sample.everyone(),
                  number % 2 == 0 ? Sample.request(Map.of()) : Sample.forSearch("save_some"));
          assertEquals(4, report.aggregations().get(0).count());
          answers.release();
          answered++;
        }
      } finally {
        // Else the swaps would wait for the answers of a client that failed.
        stop.set(true);
        answers.release(CLIENTS * SWAPS);
      }
      return answered;
    };
  }
}
