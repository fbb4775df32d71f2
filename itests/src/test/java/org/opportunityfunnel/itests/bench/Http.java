package org.opportunityfunnel.itests.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks a server with one key, without looking at more of the answers than it must. */
final class Http {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final String key;

  Http(URI base, String key) {
    this.base = base;
    this.key = key;
  }

  HttpResponse<byte[]> report(String kind, String body, String accept)
      throws IOException, InterruptedException {
    return post(
        "/api/v1/report/funnel/opportunity/" + kind + "/",
        BodyPublishers.ofString(body),
        "Content-Type",
        "application/json",
        "Accept",
        accept);
  }

  HttpResponse<byte[]> load(BodyPublisher lines, String... headers)
      throws IOException, InterruptedException {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 2, headers.length);
    all[0] = "Content-Type";
    all[1] = "application/x-ndjson";
    return post("/api/v1/import/", lines, all);
  }

  HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path).GET();
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> post(String path, BodyPublisher body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest request = request(path).headers(headers).POST(body).build();
    return client.send(request, BodyHandlers.ofByteArray());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + key);
  }
}
