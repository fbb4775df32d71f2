package org.opportunityfunnel.query.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.SavedSearch;

/** Saved searches from JSON, and a small organization to compile them in. */
final class Searches {
  static final Catalog CATALOG =
      new Catalog(
          1,
          List.of(),
          List.of(),
          List.of(
              new Group("group_a", "A", List.of("user_1", "user_2")),
              new Group("group_empty", "Empty", List.of())),
          List.of(),
          List.of());

  private static final ObjectMapper JSON = new ObjectMapper();

  private Searches() {}

  /** With that {@code s_query}, in JSON. */
  static SavedSearch ofEnvelope(String type, String sQuery) {
    try {
      Map<String, Object> read = JSON.readValue(sQuery, new TypeReference<>() {});
      return new SavedSearch("save_1", "One", type, read, null);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With that node, in JSON, as its query. */
  static SavedSearch ofNode(String type, String node) {
    return ofEnvelope(type, "{\"query\":" + node + ",\"results_limit\":null,\"sort\":[]}");
  }

  /** With that node as its query. */
  static SavedSearch ofNode(String type, Object node) {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("query", node);
    return new SavedSearch("save_1", "One", type, envelope, null);
  }

  static Filter compile(SavedSearch search) {
    return new StrictSavedSearchCompiler().compile(search, CATALOG).filter(null);
  }
}
