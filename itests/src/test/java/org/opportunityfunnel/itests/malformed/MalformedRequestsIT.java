package org.opportunityfunnel.itests.malformed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opportunityfunnel.itests.close.CloseEvents;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.Await;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.LiveHeap;
import org.opportunityfunnel.itests.harness.SharedServer;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;

/**
 * Whatever is sent, the answer is a documented one with its documented body, the log has neither
 * errors nor stack traces, and the server's memory stays as it is. {@code -Dfunnel.requests=100000}
 * sends more; a failure says how to send its request again.
 */
@ExtendWith(SharedServer.class)
class MalformedRequestsIT {
  private static final int REQUESTS = Integer.getInteger("funnel.requests", 2_000);
  private static final long FIRST = Long.getLong("funnel.first", 0);
  private static final int CLIENTS = 4;
  private static final int PARTS = 5;

  private static final int SHOWN = 5;
  private static final long MEBIBYTE = 1 << 20;

  /** What classes, caches and pools may take that are not there from the beginning. */
  private static final long MORE_MEBIBYTES = 16;

  private static final String ORGANIZATION = "orga_malformed";
  private static final String KEY = "00ff00ff00ff00ff00ff00ff00ff00ff";

  private final long seed = Long.getLong("funnel.seed", System.nanoTime() % 1_000_000);
  private final AtomicLong next = new AtomicLong(FIRST);
  private final Map<String, Integer> counts = new ConcurrentSkipListMap<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();

  @Test
  void areRefusedAsDocumented(FunnelServer server) throws Exception {
    FunnelClient client = server.newKey(ORGANIZATION, "\"report\",\"import\",\"search\",\"admin\"");
    JsonNode api = client.get("/api/v1/openapi.json").json();
    HostileRequests requests = requests(server, client, api);
    AnswerCheck check = new AnswerCheck(api);
    String logged = server.process().wholeLog();
    List<Long> heaps = new ArrayList<>();
    for (int part = 1; part <= PARTS; part++) {
      send(requests, client, check, FIRST + (long) REQUESTS * part / PARTS);
      heaps.add(LiveHeap.of(server.process()) / MEBIBYTE);
    }
    System.out.printf(
        "%d malformed requests, seed %d: %s; live heap in MiB %s%n",
        REQUESTS, seed, new TreeMap<>(counts), heaps);
    String news = server.process().wholeLog().substring(logged.length());
    String replay = "replay with -Dfunnel.seed=" + seed;
    assertEquals(
        List.of(),
        news.lines()
            .filter(line -> line.contains("| ERROR |") || line.startsWith("\tat "))
            .toList(),
        replay);
    long more = heaps.get(PARTS - 1) - heaps.get(0);
    assertTrue(more < MORE_MEBIBYTES, replay + ": live heap in MiB: " + heaps);
    if (REQUESTS >= 1_000) {
      assertEquals(requests.operations(), refused(), counts::toString);
    }
  }

  /** The operations that refused something. */
  private Set<String> refused() {
    return counts.keySet().stream()
        .filter(one -> one.endsWith(" 400") || one.endsWith(" 404"))
        .map(one -> one.substring(0, one.indexOf(' ')))
        .collect(Collectors.toSet());
  }

  private HostileRequests requests(FunnelServer server, FunnelClient client, JsonNode api) {
    CloseEvents events = new CloseEvents(server.anonymous(), "orga_close_malformed", KEY);
    server
        .distribution()
        .configure(
            "org.opportunityfunnel.close-malformed.cfg",
            "organization = " + ORGANIZATION,
            "closeOrganization = orga_close_malformed",
            ".webhookKeys = " + KEY);
    ValidBodies valid = ValidBodies.of(events);
    client.importNdjson(ImportFolderWriter.ndjson(valid.organization(), 1)).expect(200);
    String search =
        client
            .post("/api/v1/saved_search/", "{\"name\":\"a\",\"type\":\"lead\",\"query\":\"*\"}")
            .expect(201)
            .json()
            .path("id")
            .asText();
    String any = valid.byOperation().get(ValidBodies.WEBHOOK).get(0).toString();
    Await.until("the webhook", () -> events.deliver(any).status() == 200);
    return new HostileRequests(api, valid, events, search, seed);
  }

  /** Sends those up to that number, or until some were answered wrongly. */
  private void send(HostileRequests requests, FunnelClient client, AnswerCheck check, long bound)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    for (int i = 0; i < CLIENTS; i++) {
      threads.execute(
          () -> {
            for (long one = take(bound); one < bound; one = take(bound)) {
              problem(requests.make(one), client, check).ifPresent(failures(one));
            }
          });
    }
    threads.shutdown();
    assertTrue(threads.awaitTermination(1, TimeUnit.HOURS));
    assertEquals("", String.join("\n", failures));
  }

  /** The next number; the bound if there is none before it. */
  private long take(long bound) {
    return failures.size() < SHOWN
        ? next.getAndUpdate(number -> Math.min(bound, number + 1))
        : bound;
  }

  private Consumer<String> failures(long number) {
    return problem ->
        failures.add(
            "replay with -Dfunnel.seed=%d -Dfunnel.first=%d -Dfunnel.requests=1%n%s%n"
                .formatted(seed, number, problem));
  }

  private Optional<String> problem(HostileRequest request, FunnelClient client, AnswerCheck check) {
    try {
      Answer answer = request.send(client);
      counts.merge(request.operation() + " " + answer.status(), 1, Integer::sum);
      if (answer.status() == 201) {
        // Else there would be more and more keys and searches, and memory would tell of those.
        String list = request.operation().equals("issueApiKey") ? "api_key" : "saved_search";
        String id = answer.json().path("id").asText();
        client.delete("/api/v1/" + list + "/" + id + "/").expect(204);
      }
      return check
          .problem(request, answer)
          .map(
              what ->
                  what
                      + " in "
                      + answer
                      + " "
                      + answer.response().headers().map()
                      + "\n"
                      + request);
    } catch (AssertionError | RuntimeException e) {
      return Optional.of(e + "\n" + request);
    }
  }
}
