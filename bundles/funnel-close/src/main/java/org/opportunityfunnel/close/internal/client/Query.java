package org.opportunityfunnel.close.internal.client;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A path with its parameters.
 *
 * @param path after {@code /api/v1}
 */
public record Query(String path, Map<String, String> parameters) {

  /** The path of one record. */
  public static Query one(String listPath, String id) {
    return new Query(listPath + encoded(id) + "/", Map.of());
  }

  URI at(URI base) {
    String query =
        parameters.entrySet().stream()
            .map(one -> one.getKey() + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&"));
    return URI.create(base + "/api/v1" + path + (query.isEmpty() ? "" : "?" + query));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
