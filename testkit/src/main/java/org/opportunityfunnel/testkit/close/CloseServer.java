package org.opportunityfunnel.testkit.close;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Close's API at a port of this machine. Faults may be exchanged at any time; requests are counted
 * on. Closed by {@link #close}.
 */
public final class CloseServer implements AutoCloseable {
  private static final String BASE = "/api/v1";

  private final String authorization;
  private final CloseApi api;
  private final AccountEdits edits;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile Faults faults = Faults.NONE;

  /**
   * @param edits what happens to the account where a fault says that it changed
   */
  public CloseServer(CloseAccount account, String apiKey, CloseLimits limits, AccountEdits edits)
      throws IOException {
    this.authorization =
        "Basic "
            + Base64.getEncoder().encodeToString((apiKey + ":").getBytes(StandardCharsets.UTF_8));
    this.api = new CloseApi(account, limits);
    this.edits = edits;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** Where it is, without {@code /api/v1}. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What goes wrong from now on. */
  public void faults(Faults faults) {
    this.faults = faults;
  }

  /** The paths with their queries that were asked for, in order; failed ones too. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Fault fault;
    // One at a time, so that the same seed makes the same faults.
    synchronized (this) {
      requests.add(exchange.getRequestURI().toString());
      fault = faults.of(requests.size());
      if (fault == Fault.CHANGED) {
        edits.make(2);
      }
    }
    try (exchange) {
      switch (fault) {
        case THROTTLED -> throttled(exchange);
        case ERROR -> send(exchange, 500, error("Internal Server Error"), false);
        case UNAVAILABLE -> send(exchange, 503, error("Service Unavailable"), false);
        case CUT -> {}
        default -> answer(exchange, fault == Fault.CUT_BODY);
      }
    }
  }

  private void answer(HttpExchange exchange, boolean cut) throws IOException {
    try {
      exchange.getResponseHeaders().set("RateLimit", "limit=100, remaining=50, reset=5");
      send(exchange, 200, allowed(exchange), cut);
    } catch (Refusal refusal) {
      send(exchange, refusal.status(), refusal.body(), false);
    } catch (RuntimeException e) {
      // Else the connection would end in silence, which looks like a fault that was asked for.
      send(exchange, 500, error("The test's server is broken: " + e), false);
    }
  }

  private ObjectNode allowed(HttpExchange exchange) throws Refusal {
    String path = exchange.getRequestURI().getPath();
    if (!authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      throw Refusal.of(401, "Unauthorized");
    }
    if (!path.startsWith(BASE + "/")) {
      throw Refusal.of(404, "Not found: " + path);
    }
    if (!exchange.getRequestMethod().equals("GET")) {
      throw Refusal.of(405, "Method not allowed: " + exchange.getRequestMethod());
    }
    return api.answer(path.substring(BASE.length()), Parameters.of(exchange.getRequestURI()));
  }

  private static void throttled(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("RateLimit", "limit=100, remaining=0, reset=2");
    exchange.getResponseHeaders().set("Retry-After", "2");
    send(exchange, 429, error("Too Many Requests"), false);
  }

  private static void send(HttpExchange exchange, int status, ObjectNode body, boolean cut)
      throws IOException {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    OutputStream out = exchange.getResponseBody();
    out.write(bytes, 0, cut ? bytes.length / 2 : bytes.length);
    out.flush();
  }

  private static ObjectNode error(String text) {
    return JsonNodeFactory.instance.objectNode().put("error", text);
  }
}
