package org.opportunityfunnel.shell.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.report.SearchPreview;

/** Reads the server's saved searches. */
final class SearchAnswer {
  private SearchAnswer() {}

  static SavedSearch search(JsonNode search) {
    return new SavedSearch(
        search.path("id").asText(),
        search.path("name").asText(),
        search.path("type").asText(),
        tree(search.path("s_query")),
        search.path("query").textValue());
  }

  static SearchPreview preview(JsonNode preview) {
    return new SearchPreview(
        preview.path("count").asLong(),
        preview.path("total").asLong(),
        preview.path("data_version").asLong());
  }

  private static Map<String, Object> tree(JsonNode query) {
    if (!query.isObject()) {
      return null;
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    query.properties().forEach(one -> tree.put(one.getKey(), JsonText.plain(one.getValue())));
    return tree;
  }
}
