package org.opportunityfunnel.itests.swapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.opportunityfunnel.itests.close.CloseEvents;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.FunnelClient;

/**
 * What goes on beside reports: Close's events for one organization, imports, good ones and bad
 * ones, and saved searches that come and go for another, and exports of both. Each has its pauses,
 * so that it takes a part of the machine and not all of it.
 */
final class MixedLoad implements AutoCloseable {
  private static final int SENDERS = 2;
  private static final int EDITS = 12;
  private static final String BAD = "{\"_type\":\"Lead\",\"id\":7}\n";
  private static final String SEARCH =
      "{\"name\":\"%s\",\"type\":\"opportunity\",\"query\":\"value >= %d\"}";

  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(SENDERS + 3);
  private final Map<String, Integer> done = new ConcurrentHashMap<>();
  private final Map<String, String> searches = new ConcurrentHashMap<>();
  private final AtomicReference<String> firstFailure = new AtomicReference<>("");
  private final CloseEvents events;
  private final Ledger evented;
  private final FunnelClient importer;
  private final Ledger imported;
  private final FunnelClient eventedClient;

  /** One organization has its records by events, the other by imports. */
  MixedLoad(
      CloseEvents events,
      FunnelClient eventedClient,
      Ledger evented,
      FunnelClient importer,
      Ledger imported) {
    this.events = events;
    this.eventedClient = eventedClient;
    this.evented = evented;
    this.importer = importer;
    this.imported = imported;
  }

  MixedLoad start() {
    int each = Ledger.OPPORTUNITIES / SENDERS;
    for (int i = 0; i < SENDERS; i++) {
      Random random = new Random(i);
      int first = i * each;
      every(100, "events", () -> event(evented.edit(random, first, first + each)));
    }
    Random random = new Random(SENDERS);
    every(500, "imports", () -> load(random));
    every(500, "searches", () -> search(random));
    every(2_000, "exports", this::export);
    return this;
  }

  /** How often each was done. */
  Map<String, Integer> done() {
    return new TreeMap<>(done);
  }

  /** What was not answered as it must be; empty if all was. */
  String firstFailure() {
    return firstFailure.get();
  }

  /** The names of the saved searches that there are, by ID. */
  Map<String, String> searches() {
    return new TreeMap<>(searches);
  }

  /** Lets everything that has begun end. */
  @Override
  public void close() {
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

  private void every(long millis, String what, Runnable step) {
    threads.scheduleWithFixedDelay(
        () -> {
          try {
            step.run();
            done.merge(what, 1, Integer::sum);
          } catch (AssertionError | RuntimeException e) {
            firstFailure.compareAndSet("", what + ": " + e);
          }
        },
        0,
        millis,
        TimeUnit.MILLISECONDS);
  }

  private void event(Edit edit) {
    String action = edit.goes() ? "deleted" : "updated";
    String delivery = events.of(edit.record(), action).get(0);
    JsonNode answer = events.deliver(delivery).expect(200).json();
    evented.done(edit, answer.path("data_version").asLong());
  }

  /** Each fifth has a bad line, and then nothing of it may be stored. */
  private void load(Random random) {
    Map<String, Edit> edits = new TreeMap<>();
    for (int i = 0; i < EDITS; i++) {
      Edit edit = imported.edit(random, 0, Ledger.OPPORTUNITIES);
      edits.putIfAbsent(edit.id(), edit);
    }
    StringBuilder lines = new StringBuilder();
    edits.values().forEach(edit -> lines.append(edit.line()));
    if (random.nextInt(5) == 0) {
      importer.importNdjson(lines + BAD).expect(400);
      return;
    }
    Answer answer = importer.importNdjson(lines.toString()).expect(200);
    long version = answer.json().path("data_version").asLong();
    edits.values().forEach(edit -> imported.done(edit, version));
  }

  private void search(Random random) {
    String body = SEARCH.formatted("s" + random.nextInt(1000), random.nextInt(1_000_000));
    List<String> ids = new ArrayList<>(searches.keySet());
    if (ids.size() < 3) {
      JsonNode made = importer.post("/api/v1/saved_search/", body).expect(201).json();
      searches.put(made.path("id").asText(), made.path("name").asText());
      return;
    }
    String id = ids.get(random.nextInt(ids.size()));
    String path = "/api/v1/saved_search/" + id + "/";
    if (random.nextInt(3) == 0) {
      importer.delete(path).expect(204);
      searches.remove(id);
    } else {
      searches.put(id, importer.put(path, body).expect(200).json().path("name").asText());
      String draft = "{\"type\":\"lead\",\"query\":\"*\"}";
      importer.post("/api/v1/saved_search/preview/", draft).expect(200);
    }
  }

  private void export() {
    for (FunnelClient client : List.of(eventedClient, importer)) {
      String lines = client.get("/api/v1/export/").expect(200).body();
      if (!lines.contains("\"Pipeline\"") || !lines.endsWith("}\n")) {
        throw new AssertionError("an export that is not whole: " + lines);
      }
    }
  }
}
