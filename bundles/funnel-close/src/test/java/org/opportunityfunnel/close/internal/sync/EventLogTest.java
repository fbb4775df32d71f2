package org.opportunityfunnel.close.internal.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.close.internal.client.Access;
import org.opportunityfunnel.close.internal.client.CloseClient;
import org.opportunityfunnel.close.internal.client.CloseException;
import org.opportunityfunnel.close.internal.client.HttpAnswer;

/** What is taken of pages of events. */
@Timeout(60)
class EventLogTest {
  private static final EventStream UPDATES = new EventStream(RecordKind.LEAD, "lead", "updated");
  private static final String DATE = "2026-01-02T03:04:05.678000";

  /** By cursor; the first one has none. */
  private final Map<String, String> pages = new HashMap<>();

  private final List<String> stored = new ArrayList<>();
  private int requests;

  private void page(String cursor, String next, String... events) {
    pages.put(
        cursor,
        "{\"data\": [%s], \"cursor_next\": %s}"
            .formatted(String.join(",", events), next == null ? "null" : '"' + next + '"'));
  }

  private static String event(String id, String name) {
    return """
        {"object_type": "lead", "action": "updated", "object_id": "%s", "date_updated": "%s",
         "data": {"name": "%s", "date_updated": "%s"}}
        """
        .formatted(id, DATE, name, DATE);
  }

  private HttpAnswer answer(URI uri, String authorization) {
    requests++;
    String[] parts = uri.getQuery().split("_cursor=");
    String body = pages.get(parts.length == 1 ? "" : parts[1]);
    return new HttpAnswer(200, Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> read() throws CloseException, InterruptedException {
    RecordImporter importer =
        (organization, source, options) -> {
          try {
            byte[] bytes = ((ImportSource.Ndjson) source).stream().readAllBytes();
            new String(bytes, StandardCharsets.UTF_8).lines().forEach(stored::add);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return new ImportReport(Map.of(), List.of(), 0, 1);
        };
    Loads loads = new Loads(importer, "orga_1", tally -> {});
    CloseClient client =
        new CloseClient(
            this::answer,
            new Access(URI.create("http://localhost"), "key"),
            Clock.systemUTC(),
            wait -> {},
            new Random(1));
    new EventLog(client, Clock.systemUTC()).read(UPDATES, Long.MIN_VALUE, loads);
    loads.store();
    return stored.stream().map(line -> line.replaceAll(".*\"name\":\"(\\w+)\".*", "$1")).toList();
  }

  @Test
  void ofWhatHappenedWithinAMillisecondTheNewestWins() throws Exception {
    page("", "2", event("lead_1", "newest"), event("lead_2", "other"), event("lead_1", "older"));
    page("2", null, event("lead_1", "oldest"));
    assertEquals(List.of("newest", "other"), read());
  }

  @Test
  void anEmptyPageIsNotTheEnd() throws Exception {
    page("", "2", event("lead_1", "a"));
    page("2", "3");
    page("3", null, event("lead_2", "b"));
    assertEquals(List.of("a", "b"), read());
  }

  @Test
  void aCircleIsNotGoneRoundForEver() {
    page("", "2", event("lead_1", "a"));
    page("2", "3", event("lead_2", "b"));
    page("3", "4");
    page("4", "2");
    assertEquals(
        "The pages of Close's events go in a circle.",
        assertThrows(CloseException.class, this::read).getMessage());
    assertEquals(true, requests < 20, requests + " requests");
  }
}
