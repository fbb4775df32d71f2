package org.opportunityfunnel.rest.internal.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportProgress.State;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.ImportsUnderWay;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.rest.internal.RawHttp;
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
    ImportsUnderWay imports = new RunningImports(Clock.systemUTC());
    Optional<String> same = Optional.of("same");
    ImportsUnderWay.Entry one = imports.begin("orga_one", same).orElseThrow();
    assertEquals(Optional.empty(), imports.begin("orga_one", same));
    ImportsUnderWay.Entry other = imports.begin("orga_other", same).orElseThrow();
    one.close();
    assertEquals(List.of(), imports.list("orga_one"));
    assertFalse(imports.cancel("orga_one", "same"));
    assertFalse(other.isCancelled());
    assertTrue(imports.cancel("orga_other", "same"));
    assertTrue(other.isCancelled());
    assertEquals(
        List.of(true),
        imports.list("orga_other").stream().map(ImportsUnderWay.Info::cancelled).toList());
    AtomicInteger told = new AtomicInteger();
    other.whenCancelled(told::incrementAndGet);
    imports.cancel("orga_other", "same");
    assertEquals(1, told.get());
  }

  @Test
  void oneWhoseClientSendsNothingMoreIsCancelledAllTheSame() throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    RecordImporter reader =
        (organization, source, given) -> {
          try (InputStream body = ((ImportSource.Ndjson) source).stream()) {
            for (int one = body.read(); one >= 0; one = body.read()) {
              read.countDown();
            }
            throw new AssertionError("all was sent");
          } catch (IOException e) {
            assertTrue(given.cancellation().isCancelled());
            assertFalse(Thread.currentThread().isInterrupted());
            throw new FunnelException(ErrorCode.INVALID, "It was cancelled.");
          }
        };
    api.services.importers().set(reader);
    try (RawHttp client = new RawHttp(api.port())) {
      client.send(
          "POST /api/v1/import/?id=mine HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer all\r\n"
              + "Content-Type: application/x-ndjson\r\nContent-Length: 1000\r\n\r\n{");
      assertTrue(read.await(20, TimeUnit.SECONDS));
      assertEquals(204, api.send(api.request("import/mine/").DELETE()).statusCode());
      assertEquals(400, client.receive().status());
    }
  }

  @Test
  void anIdIsShortAndPlain() throws Exception {
    assertEquals(400, load("?id=a/b").get(20, TimeUnit.SECONDS).statusCode());
    assertEquals(400, load("?id=" + "x".repeat(65)).get(20, TimeUnit.SECONDS).statusCode());
    assertEquals(0, list().size());
  }
}
