package org.opportunityfunnel.itests.bench;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.ValuePeriod;
import org.opportunityfunnel.itests.close.CloseEvents;
import org.opportunityfunnel.itests.harness.Distribution;
import org.opportunityfunnel.itests.harness.FreePort;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.testkit.years.SalesYears;

/**
 * Prints how fast Close's webhook acknowledges what is durable, beside imports of one record each.
 * Arguments: opportunities that are there before, seconds a measurement, deliveries at once
 * (1000000 15 64).
 */
public final class WebhookBenchmark {
  private static final String ORGANIZATION = "orga_events";
  private static final String IN_CLOSE = "orga_in_close";
  private static final String KEY = "00112233445566778899aabbccddeeff";

  private final int seconds;
  private final int atOnce;
  private final AtomicInteger numbers = new AtomicInteger();

  private WebhookBenchmark(int seconds, int atOnce) {
    this.seconds = seconds;
    this.atOnce = atOnce;
  }

  public static void main(String[] arguments) throws Exception {
    int opportunities = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    Distribution distribution = Distribution.assembly("webhook-benchmark");
    distribution.configure(
        "org.opportunityfunnel.close-events.cfg",
        "organization = " + ORGANIZATION,
        "closeOrganization = " + IN_CLOSE,
        ".webhookKeys = " + KEY);
    Machine.print();
    Path file = Files.createTempFile("funnel-years-", ".ndjson.gz");
    YearsFile.write(new SalesYears(opportunities, 1), file);
    System.out.printf(Locale.ROOT, "| %,d opportunities before | |%n|---|---|%n", opportunities);
    try (FunnelServer server = FunnelServer.of(distribution, FreePort.find(), "server")) {
      server.start().awaitReady();
      Http http = new Http(server.base(), server.newKeyText(ORGANIZATION, "\"report\",\"import\""));
      http.load(BodyPublishers.ofFile(file), "Content-Encoding", "gzip");
      new WebhookBenchmark(
              arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15,
              arguments.length > 2 ? Integer.parseInt(arguments[2]) : 64)
          .run(http, new CloseEvents(server.anonymous(), IN_CLOSE, KEY));
    } finally {
      Files.delete(file);
    }
  }

  /** Sends one event; its status. */
  private interface Sender {
    int send(OpportunityHistory one) throws Exception;
  }

  private void run(Http http, CloseEvents close) throws Exception {
    Sender webhook = one -> close.deliver(event(one)).status();
    Sender imports = one -> http.load(BodyPublishers.ofString(YearsFile.line(one))).statusCode();
    measure("warming up: webhook", webhook, 0);
    measure("webhook, " + atOnce + " deliveries at once", webhook, 0);
    measure("imports of one record each, " + atOnce + " at once", imports, 0);
    measure("webhook, 500 deliveries/s asked for", webhook, 500);
  }

  /**
   * Prints a line of the table.
   *
   * @param eachSecond how many are begun in a second, whenever those before are answered; 0 for as
   *     many as are answered
   */
  private void measure(String what, Sender sender, int eachSecond) throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(atOnce);
    Timings all = new Timings();
    AtomicInteger failed = new AtomicInteger();
    AtomicInteger begun = new AtomicInteger();
    long begin = System.nanoTime();
    long end = begin + seconds * 1_000_000_000L;
    for (int i = 0; i < atOnce; i++) {
      senders.execute(
          () -> {
            for (long due = due(begin, begun, eachSecond);
                due < end;
                due = due(begin, begun, eachSecond)) {
              LockSupport.parkNanos(due - System.nanoTime());
              int status = status(sender);
              long took = System.nanoTime() - due;
              failed.addAndGet(status == 200 ? 0 : 1);
              synchronized (all) {
                all.add(took);
              }
            }
          });
    }
    senders.shutdown();
    senders.awaitTermination(seconds + 120L, TimeUnit.SECONDS);
    HttpBenchmark.row(
        what,
        String.format(
            Locale.ROOT,
            "%.0f a second, acknowledged in p50 %.0f ms, p99 %.0f ms, failed: %d of %d",
            all.size() / ((System.nanoTime() - begin) / 1e9),
            all.millis(50),
            all.millis(99),
            failed.get(),
            all.size()));
  }

  /** When the next one is to begin. */
  private static long due(long begin, AtomicInteger begun, int eachSecond) {
    return eachSecond == 0
        ? System.nanoTime()
        : begin + begun.getAndIncrement() * 1_000_000_000L / eachSecond;
  }

  private int status(Sender sender) {
    try {
      return sender.send(next());
    } catch (Exception e) {
      return 0;
    }
  }

  private static String event(OpportunityHistory one) {
    return "{\"subscription_id\":\"whsub_1\",\"event\":{\"object_type\":\"opportunity\","
        + "\"action\":\"created\",\"object_id\":\""
        + one.id()
        + "\",\"organization_id\":\""
        + IN_CLOSE
        + "\",\"date_updated\":\""
        + one.dateUpdated().toString().replace("Z", "")
        + "\",\"data\":"
        + YearsFile.line(one).replace("\"_type\":\"Opportunity\",", "").strip()
        + "}}";
  }

  private OpportunityHistory next() {
    int number = numbers.incrementAndGet();
    Instant at = Instant.parse("2025-12-01T00:00:00Z").plusSeconds(number);
    return new OpportunityHistory(
        number,
        "oppo_event_" + number,
        "user_" + number % 200,
        "stat_0_0",
        100_00L,
        ValuePeriod.ONE_TIME,
        50,
        at,
        at,
        List.of());
  }
}
