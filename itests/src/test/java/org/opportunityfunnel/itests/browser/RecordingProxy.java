package org.opportunityfunnel.itests.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * Stands between a page and its server: notes every request, and can take the server away or answer
 * in its place. What it does not answer itself it passes on unchanged.
 */
final class RecordingProxy implements AutoCloseable {
  private static final Set<String> OWN_HEADERS =
      Set.of("connection", "host", "content-length", "upgrade", "http2-settings", "expect");

  /** An answer in the server's place. */
  record Stand(Predicate<Exchange> whom, int status, String body, List<String> headers) {}

  private final URI server;
  private final HttpServer listener;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
  private final List<Stand> stands = new CopyOnWriteArrayList<>();
  private volatile Predicate<Exchange> held = exchange -> false;
  private volatile CountDownLatch hold = new CountDownLatch(0);
  private volatile boolean isGone;

  private RecordingProxy(URI server, HttpServer listener) {
    this.server = server;
    this.listener = listener;
  }

  static RecordingProxy of(URI server) {
    try {
      HttpServer listener =
          HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
      RecordingProxy proxy = new RecordingProxy(server, listener);
      listener.createContext("/", proxy::handle);
      listener.setExecutor(proxy.threads);
      listener.start();
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens. */
  URI base() {
    return URI.create("http://127.0.0.1:" + listener.getAddress().getPort());
  }

  /** What was asked so far, in order of arrival. */
  List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  /** Forgets what was asked. */
  void forget() {
    exchanges.clear();
  }

  /** From now on connections are cut without an answer, or are not any more. */
  void takeAway(boolean gone) {
    isGone = gone;
  }

  /** Answers in the server's place whom the predicate takes, until {@link #standBack}. */
  void answer(Predicate<Exchange> whom, int status, String body, String... headers) {
    stands.add(new Stand(whom, status, body, List.of(headers)));
  }

  /** Lets those whom the predicate takes wait for their answer, until {@link #release}. */
  void hold(Predicate<Exchange> whom) {
    hold = new CountDownLatch(1);
    held = whom;
  }

  /** Answers those who wait. */
  void release() {
    held = exchange -> false;
    hold.countDown();
  }

  /** Passes everything on again. */
  void standBack() {
    stands.clear();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Exchange seen = Exchange.of(exchange, body);
      exchanges.add(seen);
      if (isGone) {
        return;
      }
      if (held.test(seen)) {
        hold.await();
      }
      for (Stand stand : stands) {
        if (stand.whom().test(seen)) {
          for (int i = 0; i < stand.headers().size(); i += 2) {
            exchange.getResponseHeaders().add(stand.headers().get(i), stand.headers().get(i + 1));
          }
          send(exchange, stand.status(), stand.body().getBytes(StandardCharsets.UTF_8));
          return;
        }
      }
      pass(exchange, body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pass(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                body.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    HttpResponse<byte[]> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    answer
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!name.equalsIgnoreCase("content-length")
                  && !name.equalsIgnoreCase("transfer-encoding")) {
                values.forEach(value -> exchange.getResponseHeaders().add(name, value));
              }
            });
    send(exchange, answer.statusCode(), answer.body());
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    boolean hasBody = body.length > 0 && !exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, hasBody ? body.length : -1);
    if (hasBody) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    listener.stop(0);
    threads.shutdownNow();
  }
}
