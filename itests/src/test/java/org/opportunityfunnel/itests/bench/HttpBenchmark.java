package org.opportunityfunnel.itests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opportunityfunnel.itests.harness.Distribution;
import org.opportunityfunnel.itests.harness.FreePort;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.testkit.years.SalesYears;

/**
 * Prints how the assembly answers over HTTP. Arguments: opportunities, seed, seconds a measurement,
 * and the server's JAVA_OPTS (1000000 1 30, its own).
 */
public final class HttpBenchmark {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CLIENTS = 16;
  private static final int REPEATED = 200;
  private static final int WARM_UP_SECONDS = 10;
  private static final String ALL = new RequestBodies(0).allTime();

  private final int opportunities;
  private final long seed;
  private final int seconds;
  private final FunnelServer server;
  private Http http;

  private HttpBenchmark(int opportunities, long seed, int seconds, FunnelServer server) {
    this.opportunities = opportunities;
    this.seed = seed;
    this.seconds = seconds;
    this.server = server;
  }

  public static void main(String[] arguments) throws Exception {
    List<String> given = List.of(arguments);
    FunnelServer server =
        FunnelServer.of(Distribution.assembly("benchmark"), FreePort.find(), "server");
    if (given.size() > 3) {
      server.with("JAVA_OPTS", String.join(" ", given.subList(3, given.size())));
    }
    Machine.print();
    new HttpBenchmark(
            Integer.parseInt(given.isEmpty() ? "1000000" : given.get(0)),
            Long.parseLong(given.size() > 1 ? given.get(1) : "1"),
            Integer.parseInt(given.size() > 2 ? given.get(2) : "30"),
            server)
        .run();
  }

  /** Prints a line of the table. */
  static void row(String what, String figure) {
    System.out.println("| " + what + " | " + figure + " |");
  }

  private void run() throws Exception {
    Path file = Files.createTempFile("funnel-years-", ".ndjson.gz");
    server.start().awaitReady();
    try {
      http = new Http(server.base(), server.newOrganizationKey());
      long changes = YearsFile.write(new SalesYears(opportunities, seed), file);
      System.out.println(
          String.format(
              Locale.ROOT,
              "| %,d opportunities, %,d changes, seed %d | |%n|---|---|",
              opportunities,
              changes,
              seed));
      load(file);
      ask();
      repeat();
      share();
      restart();
    } finally {
      server.close();
      Files.delete(file);
    }
  }

  private void load(Path file) throws Exception {
    try (Resident resident = new Resident(server.process().processIds())) {
      long before = System.nanoTime();
      var answer = http.load(BodyPublishers.ofFile(file), "Content-Encoding", "gzip");
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
      }
      row(
          "import of " + Files.size(file) / 1_000_000 + " MB of gzipped NDJSON",
          String.format(
              Locale.ROOT,
              "%.1f s, resident at most %d MB",
              since(before),
              resident.mostMegabytes()));
      long loaded = System.nanoTime();
      awaitAll();
      row("then until reports see it", String.format(Locale.ROOT, "%.1f s", since(loaded)));
      row("resident then", resident.nowMegabytes() + " MB");
    }
  }

  private void ask() throws Exception {
    Crowd crowd = new Crowd(http, CLIENTS);
    crowd.ask("warming up", WARM_UP_SECONDS, number -> new RequestBodies(100 + number)::next);
    crowd.ask(
        CLIENTS + " clients, every request different",
        seconds,
        number -> new RequestBodies(seed * 1000 + number)::next);
  }

  private void repeat() throws Exception {
    RequestBodies bodies = new RequestBodies(seed);
    List<String> kept = Stream.generate(bodies::next).limit(REPEATED).toList();
    new Crowd(http, CLIENTS)
        .ask(REPEATED + " requests repeated", seconds, number -> picking(kept, number));
    String line =
        "{\"_type\":\"User\",\"id\":\"user_0\",\"first_name\":\"Ada\",\"last_name\":\"Noon\"}\n";
    long version =
        JSON.readTree(http.load(BodyPublishers.ofString(line)).body())
            .path("data_version")
            .asLong();
    while (version(kept.get(0)) < version) {
      Thread.onSpinWait();
    }
    int stale = 0;
    for (String body : kept) {
      stale += version(body) < version ? 1 : 0;
    }
    row("of them stale, once one report has seen an event", String.valueOf(stale));
  }

  private static Supplier<String> picking(List<String> bodies, int seed) {
    Random random = new Random(seed);
    return () -> bodies.get(random.nextInt(bodies.size()));
  }

  /** One client, requests over a quarter that were not asked before. */
  private void share() throws Exception {
    RequestBodies bodies = new RequestBodies(seed + 1);
    Timings json = new Timings();
    Timings csv = new Timings();
    for (int i = 0; i < 600; i++) {
      Timings timings = i % 2 == 0 ? json : csv;
      String accept = i % 2 == 0 ? "application/json" : "text/csv";
      String body = bodies.quarter();
      long before = System.nanoTime();
      http.report("stages", body, accept);
      timings.add(System.nanoTime() - before);
    }
    String engines = new String(http.get("/api/v1/engine/").body(), StandardCharsets.UTF_8);
    JsonNode first = JSON.readTree(engines).at("/data/0");
    row(
        "one client, one quarter, JSON / CSV",
        String.format(Locale.ROOT, "p50 %.2f ms / %.2f ms", json.millis(50), csv.millis(50)));
    row(
        "the engine's own median of the last minutes, all requests",
        first.path("median_milliseconds").asText() + " ms (" + first.path("name").asText() + ")");
    row("its memory", first.path("memory_bytes").asLong() / 1_000_000 + " MB");
  }

  private void restart() throws Exception {
    server.process().terminate();
    long before = System.nanoTime();
    server.restart();
    awaitAll();
    row(
        "start to the first report, warm store",
        String.format(Locale.ROOT, "%.1f s", since(before)));
  }

  private void awaitAll() throws Exception {
    while (http.report("stages", ALL, "application/json").statusCode() != 200) {
      Thread.sleep(20);
    }
  }

  private long version(String body) throws Exception {
    return JSON.readTree(http.report("stages", body, "application/json").body())
        .at("/meta/data_version")
        .asLong();
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}
