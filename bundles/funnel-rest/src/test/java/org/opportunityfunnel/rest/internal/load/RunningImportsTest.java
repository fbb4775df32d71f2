package org.opportunityfunnel.rest.internal.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportProgress.State;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.rest.internal.RunningApi;

/** What is seen of imports that are under way, and that they can be cancelled. */
class RunningImportsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final CountDownLatch begun = new CountDownLatch(1);
  private volatile ImportOptions options;
  private RunningApi api;

  @BeforeEach
  void start() throws Exception {
    api = RunningApi.start();
    RecordImporter held =
        (organization, source, given) -> {
          options = given;
          begun.countDown();
          while (!given.cancellation().isCancelled()) {
            Thread.onSpinWait();
          }
          throw new FunnelException(ErrorCode.INVALID, "It was cancelled.");
        };
    api.services.importers().set(held);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private CompletableFuture<HttpResponse<String>> load(String query) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return api.send(
                api.request("import/" + query)
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofString("{}")));
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
  }

  private JsonNode list() throws Exception {
    return JSON.readTree(api.get("import/").body()).path("data");
  }

  @Test
  void oneIsSeenInEachOfItsPhasesUntilItIsCancelled() throws Exception {
    CompletableFuture<HttpResponse<String>> answer = load("?id=mine");
    assertTrue(begun.await(20, TimeUnit.SECONDS));
    options.progress().waits();
    assertEquals("waiting", list().path(0).path("phase").asText());
    options.progress().at(new State("records", 1_000, 50_000, -1));
    JsonNode reading = list().path(0);
    assertEquals("mine", reading.path("id").asText());
    assertEquals("reading", reading.path("phase").asText());
    assertEquals(1_000, reading.path("records").asLong());
    assertEquals(50_000, reading.path("bytes_read").asLong());
    options.progress().at(new State("", 1_100, 55_000, -1));
    assertEquals("reading", list().path(0).path("phase").asText());
    options.progress().stores();
    assertEquals("storing", list().path(0).path("phase").asText());

    HttpResponse<String> second = load("?id=mine").get(20, TimeUnit.SECONDS);
    assertEquals(400, second.statusCode());
    assertTrue(second.body().contains("An import of this ID is under way."), second::body);

    assertEquals(404, api.send(api.request("import/other/").DELETE()).statusCode());
    assertEquals(204, api.send(api.request("import/mine/").DELETE()).statusCode());
    assertEquals(
        "{\"errors\":[\"It was cancelled.\"],\"field-errors\":{}}",
        answer.get(20, TimeUnit.SECONDS).body());
    assertEquals(0, list().size());
    assertEquals(404, api.send(api.request("import/mine/").DELETE()).statusCode());
  }

  @Test
  void anIdIsOfItsOrganization() {
    RunningImports imports = new RunningImports(Clock.systemUTC());
    RunningImport one = imports.begin(Optional.of("same"), "orga_one").orElseThrow();
    assertEquals(Optional.empty(), imports.begin(Optional.of("same"), "orga_one"));
    RunningImport other = imports.begin(Optional.of("same"), "orga_other").orElseThrow();
    imports.end(one);
    assertEquals(List.of(), imports.of("orga_one"));
    assertEquals(List.of(other), imports.of("orga_other"));
  }

  @Test
  void anIdIsShortAndPlain() throws Exception {
    assertEquals(400, load("?id=a/b").get(20, TimeUnit.SECONDS).statusCode());
    assertEquals(400, load("?id=" + "x".repeat(65)).get(20, TimeUnit.SECONDS).statusCode());
    assertEquals(0, list().size());
  }
}
