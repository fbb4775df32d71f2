package org.opportunityfunnel.itests.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;

/**
 * One request of a page.
 *
 * @param path with the query string
 * @param accept the header; empty if absent
 * @param authorization the header; empty if absent
 * @param body as text
 */
record Exchange(String method, String path, String accept, String authorization, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Exchange of(HttpExchange exchange, byte[] body) {
    return new Exchange(
        exchange.getRequestMethod(),
        exchange.getRequestURI().toString(),
        header(exchange, "Accept"),
        header(exchange, "Authorization"),
        new String(body, StandardCharsets.UTF_8));
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  /** Whether it asks for that report: {@code stages} or {@code totals}. */
  boolean isReport(String kind) {
    return path.startsWith("/api/v1/report/funnel/opportunity/" + kind);
  }

  /** Whether it asks for the compared report. */
  boolean isCompared() {
    return body.contains("\"compared_");
  }

  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON: " + this, e);
    }
  }
}
