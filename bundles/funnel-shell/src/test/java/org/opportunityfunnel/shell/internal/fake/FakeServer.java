package org.opportunityfunnel.shell.internal.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A server that answers as it is told and remembers what it was asked. */
public final class FakeServer implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer http;
  private final Map<String, Function<Request, Answer>> routes = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /** What came. */
  public record Request(
      String method, String path, String query, Map<String, List<String>> headers, byte[] body) {
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    public String header(String name) {
      return headers.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
  }

  /** What goes back. */
  public record Answer(int status, String type, byte[] body, Map<String, String> headers) {
    public static Answer json(int status, String body) {
      return new Answer(
          status, "application/json", body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    public Answer with(String header, String value) {
      return new Answer(status, type, body, Map.of(header, value));
    }
  }

  public FakeServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", this::handle);
    http.setExecutor(threads);
    http.start();
  }

  /** Answers the method and path below {@code /api/v1}, such as {@code GET /me/}. */
  public FakeServer on(String route, Function<Request, Answer> answer) {
    routes.put(route, answer);
    return this;
  }

  /** Answers 200 with that JSON. */
  public FakeServer on(String route, String json) {
    return on(route, request -> Answer.json(200, json));
  }

  public int port() {
    return http.getAddress().getPort();
  }

  public String url() {
    return "http://127.0.0.1:" + port();
  }

  public List<Request> requests() {
    return requests;
  }

  /** The last request of that route. */
  public Request last(String route) {
    return requests.stream()
        .filter(one -> route.equals(one.method() + " " + one.path()))
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError("nobody asked " + route));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Request request =
          new Request(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath().replaceFirst("^/api/v1", ""),
              exchange.getRequestURI().getRawQuery(),
              Map.copyOf(exchange.getRequestHeaders()),
              body);
      requests.add(request);
      Answer answer =
          routes
              .getOrDefault(
                  request.method() + " " + request.path(),
                  unknown -> Answer.json(404, "{\"error\":\"Not found.\"}"))
              .apply(request);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(
          answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
      exchange.getResponseBody().write(answer.body());
    }
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
