package org.opportunityfunnel.engine.sql.internal.trino;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** What a coordinator tells of the queries that it has answered. */
record FinishedQueries(URI coordinator) {
  /**
   * Not asked to upgrade to HTTP/2, which Trino's server answers now and then with broken frames.
   */
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * One of them.
   *
   * @param read how many rows the tables gave
   * @param answered how many rows the client was sent
   */
  record Finished(String sql, long read, long answered) {}

  /** Those of the clients of that name, the first one first. */
  List<Finished> of(String source) throws IOException, InterruptedException {
    List<String> ids = new ArrayList<>();
    for (JsonNode query : get("/v1/query")) {
      if (query.path("session").path("source").asText().equals(source)) {
        ids.add(query.path("queryId").asText());
      }
    }
    List<Finished> finished = new ArrayList<>();
    for (String id : ids.stream().sorted().toList()) {
      JsonNode query = get("/v1/query/" + id);
      JsonNode figures = query.path("queryStats");
      finished.add(
          new Finished(
              query.path("query").asText(),
              figures.path("processedInputPositions").asLong(),
              figures.path("outputPositions").asLong()));
    }
    return finished;
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(coordinator.resolve(path)).header("X-Trino-User", "test").build();
    return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
  }
}
