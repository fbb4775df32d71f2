package org.opportunityfunnel.testkit.close;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Asks as simply as can be, without trying again. */
record CloseClient(String url, String apiKey) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  HttpResponse<String> response(String path) throws IOException {
    String user =
        Base64.getEncoder().encodeToString((apiKey + ":").getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
            .header("Authorization", "Basic " + user)
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  JsonNode json(String path) throws IOException {
    return JSON.readTree(response(path).body());
  }

  /** The IDs of all pages. */
  List<String> pages(String path, int limit) throws IOException {
    List<String> ids = new ArrayList<>();
    JsonNode page;
    do {
      page = json(path + "?_limit=" + limit + "&_skip=" + ids.size());
      ids.addAll(page.get("data").findValuesAsText("id"));
    } while (page.get("has_more").booleanValue());
    return ids;
  }
}
