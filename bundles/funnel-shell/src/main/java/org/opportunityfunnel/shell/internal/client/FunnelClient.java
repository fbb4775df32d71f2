package org.opportunityfunnel.shell.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;

/**
 * Speaks to the server. All methods throw {@link CommandFailure}: UNREACHABLE if there is no
 * answer, REFUSED if it is not a success.
 */
public final class FunnelClient {
  private static final String JSON = "application/json";
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final ServerAddress address;
  private final Optional<ApiKey> key;
  private final Duration timeout;
  private final HttpClient http;

  /**
   * Asks that server with that key.
   *
   * @param timeout how long one answer may take, the sending of its request included
   */
  public FunnelClient(ServerAddress address, Optional<ApiKey> key, Duration timeout) {
    this.address = address;
    this.key = key;
    this.timeout = timeout;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
  }

  public ServerAddress address() {
    return address;
  }

  /** A JSON object or list by GET. */
  public JsonNode get(String path) {
    return JsonText.read(succeed(send(request(path, JSON).GET())).body());
  }

  /** The JSON answer to a POST of JSON. */
  public JsonNode post(String path, Object body) {
    return JsonText.read(post(path, body, JSON).body());
  }

  /** The answer to a POST of JSON in the format that is asked for. */
  public ServerAnswer post(String path, Object body, String accept) {
    BodyPublisher bytes = BodyPublishers.ofByteArray(JsonText.bytes(body));
    return succeed(send(request(path, accept).header("Content-Type", JSON).POST(bytes)));
  }

  /** The JSON answer to a PUT of JSON. */
  public JsonNode put(String path, Object body) {
    BodyPublisher bytes = BodyPublishers.ofByteArray(JsonText.bytes(body));
    return JsonText.read(
        succeed(send(request(path, JSON).header("Content-Type", JSON).PUT(bytes))).body());
  }

  /** The JSON answer to a POST of a stream, which is read as fast as the server takes it. */
  public JsonNode upload(String path, Map<String, String> headers, Supplier<InputStream> body) {
    HttpRequest.Builder request = request(path, JSON).POST(BodyPublishers.ofInputStream(body));
    headers.forEach(request::header);
    return JsonText.read(succeed(send(request)).body());
  }

  /** The body of a success as it comes; the one that reads it closes it. */
  InputStream download(String path, String accept, String... headers) {
    HttpRequest.Builder request = request(path, accept).GET();
    request.headers(headers);
    try {
      HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
      if (response.statusCode() == 200) {
        return response.body();
      }
      try (InputStream body = response.body()) {
        succeed(new ServerAnswer(response.statusCode(), response.headers(), body.readAllBytes()));
      }
      return InputStream.nullInputStream();
    } catch (IOException | InterruptedException e) {
      throw unanswered(e);
    }
  }

  /** The JSON answer to a DELETE. */
  JsonNode deleted(String path) {
    return JsonText.read(succeed(send(request(path, JSON).DELETE())).body());
  }

  public void delete(String path) {
    succeed(send(request(path, JSON).DELETE()));
  }

  /** Fails if the server does not know the key; what the key may do is not asked. */
  public void authenticate() {
    ServerAnswer me = ask("/me/");
    if (me.status() == 401) {
      succeed(me);
    }
  }

  /** Text as one segment of a path, or as a value in a query. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Any answer to a GET, a success or not. */
  public ServerAnswer ask(String path) {
    return send(request(path, JSON).GET());
  }

  private HttpRequest.Builder request(String path, String accept) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path)).timeout(timeout).header("Accept", accept);
    key.ifPresent(one -> request.header("Authorization", "Bearer " + one.secret()));
    return request;
  }

  private ServerAnswer succeed(ServerAnswer answer) {
    if (!answer.isSuccess()) {
      throw new CommandFailure(
          CommandFailure.Kind.REFUSED, Refusal.lines(answer, address, key.isPresent()), null);
    }
    return answer;
  }

  private ServerAnswer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      return new ServerAnswer(response.statusCode(), response.headers(), response.body());
    } catch (IOException | InterruptedException e) {
      throw unanswered(e);
    }
  }

  /** Why there is no answer. */
  private CommandFailure unanswered(Exception why) {
    if (why instanceof HttpConnectTimeoutException) {
      return unreachable("No server answers at " + address + "; is it running?", why);
    }
    if (why instanceof HttpTimeoutException) {
      return unreachable(
          "The server at " + address + " gave no answer within " + timeout.toSeconds() + " s.",
          why);
    }
    if (why instanceof ConnectException) {
      return unreachable(
          "No server answers at "
              + address
              + ": start it with bin/karaf server or bin/funnel demo, or set FUNNEL_URL.",
          why);
    }
    if (why instanceof IOException broken) {
      return unreachable("The connection to " + address + " broke: " + reason(broken) + ".", why);
    }
    Thread.currentThread().interrupt();
    return unreachable("Interrupted while waiting for " + address + ".", why);
  }

  private static String reason(IOException broken) {
    return broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
  }

  private static CommandFailure unreachable(String line, Exception cause) {
    return new CommandFailure(CommandFailure.Kind.UNREACHABLE, line, cause);
  }
}
