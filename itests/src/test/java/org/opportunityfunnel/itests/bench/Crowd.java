package org.opportunityfunnel.itests.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Clients that ask as fast as they are answered, for some time. */
final class Crowd {
  private final Http http;
  private final int clients;
  private final AtomicInteger failed = new AtomicInteger();

  Crowd(Http http, int clients) {
    this.http = http;
    this.clients = clients;
  }

  /**
   * Prints a line of the table.
   *
   * @param bodies what each client asks, by its number
   */
  void ask(String what, int seconds, IntFunction<Supplier<String>> bodies) throws Exception {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    List<Future<Timings>> asking = new ArrayList<>();
    for (int number = 0; number < clients; number++) {
      Supplier<String> own = bodies.apply(number);
      asking.add(threads.submit(() -> ask(own, end)));
    }
    Timings all = new Timings();
    for (Future<Timings> one : asking) {
      all.add(one.get());
    }
    threads.shutdown();
    HttpBenchmark.row(
        what,
        String.format(
            Locale.ROOT,
            "%.0f reports/s, p50 %.1f ms, p99 %.1f ms, failed: %d of %d",
            (double) all.size() / seconds,
            all.millis(50),
            all.millis(99),
            failed.getAndSet(0),
            all.size()));
  }

  private Timings ask(Supplier<String> bodies, long end) throws Exception {
    Timings timings = new Timings();
    while (System.nanoTime() < end) {
      String body = bodies.get();
      long before = System.nanoTime();
      int status = http.report("stages", body, "application/json").statusCode();
      timings.add(System.nanoTime() - before);
      if (status != 200) {
        failed.incrementAndGet();
      }
    }
    return timings;
  }
}
