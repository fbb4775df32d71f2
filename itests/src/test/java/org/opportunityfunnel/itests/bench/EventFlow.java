package org.opportunityfunnel.itests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.ValuePeriod;
import org.opportunityfunnel.testkit.years.SalesYears;

/** New opportunities, some a request, so many a second, and how soon a report shows one. */
final class EventFlow {
  private static final int SENDERS = 8;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NEWEST =
      "{\"pipeline\":\""
          + SalesYears.pipeline(0)
          + "\",\"type\":\"created-cohort\",\"cohort_datetime_range\":{\"start\":\"2025-11-01\","
          + "\"end\":\"2025-12-31\"},\"include\":[\"meta\"]}";

  private final Http http;
  private final int eachRequest;
  private final AtomicInteger numbers;
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();

  /**
   * @param numbers numbers the events, so that no two flows send the same
   */
  EventFlow(Http http, int eachRequest, AtomicInteger numbers) {
    this.http = http;
    this.eachRequest = eachRequest;
    this.numbers = numbers;
  }

  /** Prints a line of the table. */
  void run(int eachSecond, int seconds) throws Exception {
    long begin = System.nanoTime();
    ScheduledExecutorService senders = Executors.newScheduledThreadPool(SENDERS);
    long period = SENDERS * eachRequest * 1_000_000_000L / eachSecond;
    for (int i = 0; i < SENDERS; i++) {
      senders.scheduleAtFixedRate(this::send, i * period / SENDERS, period, TimeUnit.NANOSECONDS);
    }
    Timings shown = new Timings();
    long end = begin + seconds * 1_000_000_000L;
    while (System.nanoTime() < end) {
      shown.add(untilShown());
    }
    senders.shutdownNow();
    senders.awaitTermination(1, TimeUnit.MINUTES);
    HttpBenchmark.row(
        "one event to a report that shows it, at "
            + eachSecond
            + " events/s asked for, "
            + eachRequest
            + " a request",
        String.format(
            Locale.ROOT,
            "p50 %.0f ms, p99 %.0f ms of %d; %.0f events/s, failed: %d",
            shown.millis(50),
            shown.millis(99),
            shown.size(),
            sent.get() / ((System.nanoTime() - begin) / 1e9),
            failed.get()));
  }

  private void send() {
    try {
      load();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      failed.incrementAndGet();
    }
  }

  /** From before the event is sent to the answer that has it. */
  private long untilShown() throws Exception {
    long before = System.nanoTime();
    long version = load();
    while (true) {
      byte[] answer = http.report("totals", NEWEST, "application/json").body();
      JsonNode shown = JSON.readTree(answer).at("/meta/data_version");
      if (shown.asLong() >= version) {
        return System.nanoTime() - before;
      }
    }
  }

  /** The data version that the events made. */
  private long load() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < eachRequest; i++) {
      lines.append(YearsFile.line(next())).append('\n');
    }
    var answer = http.load(BodyPublishers.ofString(lines.toString()));
    if (answer.statusCode() == 200) {
      sent.addAndGet(eachRequest);
    } else {
      failed.incrementAndGet();
    }
    return JSON.readTree(answer.body()).path("data_version").asLong();
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
