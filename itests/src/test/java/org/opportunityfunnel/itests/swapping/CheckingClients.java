package org.opportunityfunnel.itests.swapping;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.testkit.data.OrganizationData;

/** Clients that ask for reports in any order, and check every number of every answer. */
final class CheckingClients implements AutoCloseable {
  private final FunnelClient client;
  private final KnownVersions versions;
  private final OrganizationData any = GrowingYears.data(0);
  private final List<AskedReport> reports = AskedReport.all();
  private final ExecutorService threads;
  private final AtomicBoolean asking = new AtomicBoolean(true);
  private final AtomicInteger answered = new AtomicInteger();
  private final Map<String, Integer> byEngine = new ConcurrentHashMap<>();
  private final Latencies latencies = new Latencies();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicReference<String> firstFailure = new AtomicReference<>("");

  private CheckingClients(int number, FunnelClient client, KnownVersions versions) {
    this.client = client;
    this.versions = versions;
    this.threads = Executors.newFixedThreadPool(number);
  }

  static CheckingClients start(int number, FunnelClient client, KnownVersions versions) {
    CheckingClients clients = new CheckingClients(number, client, versions);
    for (int seed = 0; seed < number; seed++) {
      Random random = new Random(seed);
      clients.threads.execute(() -> clients.ask(random));
    }
    return clients;
  }

  /** How many answers were right so far. */
  int answered() {
    return answered.get();
  }

  /** How many of those each engine gave; tables name none. */
  Map<String, Integer> byEngine() {
    return new TreeMap<>(byEngine);
  }

  /** How long answers take. */
  Latencies latencies() {
    return latencies;
  }

  /** How many requests had no answer, another than 200, or one that is wrong. */
  int failed() {
    return failed.get();
  }

  /** The first of those; empty if there was none. */
  String firstFailure() {
    return firstFailure.get();
  }

  /** Lets them finish what they have begun. */
  @Override
  public void close() {
    asking.set(false);
    threads.shutdown();
    try {
      if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("requests that never end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      threads.shutdownNow();
    }
  }

  private static String engine(AskedReport report, Answer answer) {
    return report.inCsv() ? "in CSV" : answer.json().at("/meta/engine").asText();
  }

  private void ask(Random random) {
    while (asking.get()) {
      AskedReport report = reports.get(random.nextInt(reports.size()));
      try {
        long before = System.nanoTime();
        Answer answer = report.ask(client, any).expect(200);
        latencies.add(System.nanoTime() - before);
        versions.check(report, answer);
        answered.incrementAndGet();
        byEngine.merge(engine(report, answer), 1, Integer::sum);
      } catch (AssertionError | RuntimeException e) {
        failed.incrementAndGet();
        firstFailure.compareAndSet("", report + "\n" + e);
      }
    }
  }
}
