package org.opportunityfunnel.itests.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Talks HTTP to a server, with one key or none. */
public final class FunnelClient {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http;
  private final URI base;
  private final String key;

  /**
   * A client.
   *
   * @param base the server's address, without the path
   * @param key an API key; empty to ask without one
   */
  public FunnelClient(URI base, String key) {
    this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    this.base = base;
    this.key = key;
  }

  /** The same server, asked with another key. */
  public FunnelClient withKey(String other) {
    return new FunnelClient(base, other);
  }

  public Answer get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  public Answer post(String path, String json, String... headers) {
    return sendJson("POST", path, json, headers);
  }

  public Answer put(String path, String json) {
    return sendJson("PUT", path, json);
  }

  public Answer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  /** Asks for a report, in JSON unless a header says otherwise. */
  public Answer report(String kind, String request, String... headers) {
    return post("/api/v1/report/funnel/opportunity/" + kind + "/", request, headers);
  }

  /** Imports lines of NDJSON. */
  public Answer importNdjson(String lines) {
    return send(
        "POST",
        "/api/v1/import/",
        BodyPublishers.ofString(lines, StandardCharsets.UTF_8),
        "Content-Type",
        "application/x-ndjson");
  }

  /** Imports a zipped import folder. */
  public Answer importZip(byte[] zip) {
    return importZip(zip, "");
  }

  /** The same with a query string. */
  public Answer importZip(byte[] zip, String query) {
    return send(
        "POST",
        "/api/v1/import/" + query,
        BodyPublishers.ofByteArray(zip),
        "Content-Type",
        "application/zip");
  }

  /** Imports what a stream gives, for as long as it gives. */
  public Answer importNdjson(Supplier<InputStream> stream) {
    return send(
        "POST",
        "/api/v1/import/",
        BodyPublishers.ofInputStream(stream),
        "Content-Type",
        "application/x-ndjson");
  }

  /** Sends anything; header names and values alternate. */
  public Answer send(String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).method(method, body);
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      return new Answer(http.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Answer sendJson(String method, String path, String json, String... headers) {
    return send(
        method,
        path,
        BodyPublishers.ofString(json),
        concat(new String[] {"Content-Type", "application/json"}, headers));
  }

  private static String[] concat(String[] first, String[] second) {
    return Stream.concat(Stream.of(first), Stream.of(second)).toArray(String[]::new);
  }
}
