package org.opportunityfunnel.close.internal.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Requests by Java's client. Thread-safe. */
public final class JavaHttp implements HttpPort {
  private static final Duration CONNECT = Duration.ofSeconds(20);
  private static final Duration WHOLE_ANSWER = Duration.ofMinutes(2);

  // A redirection could carry the key to another host.
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  public JavaHttp() {}

  @Override
  public HttpAnswer get(URI uri, String authorization) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Authorization", authorization)
            .header("Accept", "application/json")
            .header("X-TZ-Offset", "0")
            .build();
    // The request's own timeout would end with the headers.
    CompletableFuture<HttpResponse<byte[]>> pending =
        client.sendAsync(request, BodyHandlers.ofByteArray());
    try {
      return answer(pending.get(WHOLE_ANSWER.toSeconds(), TimeUnit.SECONDS));
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cut ? cut : new IOException(e.getCause());
    } catch (TimeoutException e) {
      throw new IOException("no answer within " + WHOLE_ANSWER.toSeconds() + " s", e);
    } finally {
      pending.cancel(true);
    }
  }

  private static HttpAnswer answer(HttpResponse<byte[]> response) {
    Map<String, String> headers = new HashMap<>();
    response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
    return new HttpAnswer(response.statusCode(), headers, response.body());
  }
}
