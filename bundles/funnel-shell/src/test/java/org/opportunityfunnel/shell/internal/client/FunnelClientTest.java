package org.opportunityfunnel.shell.internal.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opportunityfunnel.shell.internal.fake.FakeServer;
import org.opportunityfunnel.shell.internal.fake.FakeServer.Answer;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;

class FunnelClientTest {
  private FakeServer server;

  @BeforeEach
  void start() throws IOException {
    server = new FakeServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static FunnelClient client(String url, String key) {
    return new FunnelClient(
        ServerAddress.ofUrl(url),
        Optional.ofNullable(key)
            .map(secret -> new ApiKey(secret, Optional.empty(), Optional.of("FUNNEL_KEY"))),
        Duration.ofSeconds(30));
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(
            400,
            "{\"errors\":[\"first\",\"second\"],\"field-errors\":{\"users\":\"no such\"}}",
            List.of("first", "second", "users: no such")),
        Arguments.of(400, "{\"errors\":[],\"field-errors\":{\"a.b\":\"x\"}}", List.of("a.b: x")),
        Arguments.of(
            400, "<html>", List.of("The server says that the request is wrong, and not why.")),
        Arguments.of(
            400,
            "{\"errors\":[\"lead.json line 1: bad\"],\"problem_total\":1}",
            List.of("lead.json line 1: bad", "1 problem. Nothing was stored.")),
        Arguments.of(
            400,
            "{\"errors\":[\"line 1: bad\"],\"problem_total\":250}",
            List.of("line 1: bad", "250 problems; the first 1 are above. Nothing was stored.")),
        Arguments.of(403, "{\"error\":\"No right.\"}", List.of("No right.")),
        Arguments.of(404, "{\"error\":\"No pipeline.\"}", List.of("No pipeline.")),
        Arguments.of(413, "", List.of("The server answered 413.")),
        Arguments.of(429, "{}", List.of("Too many requests; try again in 7 s.")),
        Arguments.of(503, "{\"error\":\"Busy.\"}", List.of("Busy. Try again in 7 s.")),
        Arguments.of(
            500,
            "{\"error\":\"A bug.\",\"error_id\":\"e-1\"}",
            List.of("The server answered 500: A bug. (error e-1 in its log)")),
        Arguments.of(418, "", List.of("The server answered 418: it gives no reason")));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void tellsRefusals(int status, String body, List<String> lines) {
    server.on("GET /x/", request -> Answer.json(status, body).with("Retry-After", "7"));
    CommandFailure failure =
        assertThrows(CommandFailure.class, () -> client(server.url(), "k").get("/x/"));
    assertEquals(CommandFailure.Kind.REFUSED, failure.kind());
    assertEquals(lines, failure.lines());
  }

  @Test
  void tellsWhetherAKeyIsMissingOrWrong() {
    server.on("GET /me/", request -> Answer.json(401, "{\"error\":\"Unauthorized\"}"));
    CommandFailure wrong =
        assertThrows(CommandFailure.class, () -> client(server.url(), "k3y").authenticate());
    assertTrue(wrong.getMessage().contains("does not know this API key"), wrong.getMessage());
    assertFalse(wrong.getMessage().contains("k3y"));
    CommandFailure missing =
        assertThrows(CommandFailure.class, () -> client(server.url(), null).authenticate());
    assertTrue(missing.getMessage().startsWith("No API key"), missing.getMessage());
  }

  @Test
  void aKeyThatMayOnlyImportIsAKey() {
    server.on("GET /me/", request -> Answer.json(403, "{\"error\":\"no right to report\"}"));
    client(server.url(), "k").authenticate();
  }

  @Test
  void sendsTheKeyAndWhatItWants() {
    server.on("POST /x/", "{\"ok\":true}");
    client(server.url(), "k3y").post("/x/", Map.of("a", 1));
    FakeServer.Request request = server.last("POST /x/");
    assertEquals("Bearer k3y", request.header("Authorization"));
    assertEquals("application/json", request.header("Accept"));
    assertEquals("application/json", request.header("Content-type"));
    assertEquals("{\"a\":1}", request.text());
  }

  @Test
  void anotherProgramAtTheAddressIsNoServer() {
    server.on("GET /x/", request -> new Answer(200, "text/html", "<p>".getBytes(UTF_8), Map.of()));
    CommandFailure failure =
        assertThrows(CommandFailure.class, () -> client(server.url(), null).get("/x/"));
    assertEquals(CommandFailure.Kind.UNREACHABLE, failure.kind());
  }

  @Test
  void nobodyAtTheAddress() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    CommandFailure failure =
        assertThrows(
            CommandFailure.class, () -> client("http://127.0.0.1:" + port, null).get("/x/"));
    assertEquals(CommandFailure.Kind.UNREACHABLE, failure.kind());
    assertTrue(failure.getMessage().startsWith("No server answers at"), failure.getMessage());
  }

  @Test
  void aServerThatNeverAnswersIsGivenUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      FunnelClient client =
          new FunnelClient(
              ServerAddress.ofUrl("http://127.0.0.1:" + silent.getLocalPort()),
              Optional.empty(),
              Duration.ofSeconds(1));
      CommandFailure failure = assertThrows(CommandFailure.class, () -> client.get("/x/"));
      assertEquals(CommandFailure.Kind.UNREACHABLE, failure.kind());
      assertTrue(failure.getMessage().contains("within 1 s"), failure.getMessage());
    }
  }
}
