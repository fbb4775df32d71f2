package org.opportunityfunnel.query.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterContext;
import org.opportunityfunnel.api.model.SavedSearch;

/** Saved searches from JSON, compiled in the small organization. */
public final class Searches {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private Searches() {}

  /** With that {@code s_query}, in JSON. */
  public static SavedSearch ofEnvelope(String type, String sQuery) {
    try {
      Map<String, Object> read = JSON.readValue(sQuery, new TypeReference<>() {});
      return new SavedSearch("save_1", "One", type, read, null);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(sQuery, e);
    }
  }

  /** With that node, in JSON, as its query. */
  public static SavedSearch ofNode(String type, String node) {
    return ofEnvelope(type, "{\"query\":" + node + ",\"results_limit\":null,\"sort\":[]}");
  }

  /** With that node as its query. */
  public static SavedSearch ofNode(String type, Object node) {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("query", node);
    return new SavedSearch("save_1", "One", type, envelope, null);
  }

  /** In the textual syntax. */
  public static SavedSearch ofText(String type, String query) {
    return new SavedSearch("save_1", "One", type, null, query);
  }

  public static Filter compile(SavedSearch search) {
    return compile(search, Contexts.BERLIN);
  }

  public static Filter compile(SavedSearch search, FilterContext context) {
    return new TwoPhaseSearchCompiler().compile(search, SmallOrganization.CATALOG).filter(context);
  }

  /**
   * The JSON of a condition on a field.
   *
   * @param field a regular field's name, or {@code cf_…}; {@code lead.…} for the lead's
   */
  public static String condition(String field, String condition) {
    String name = field.replaceFirst("^lead\\.", "");
    String owner = name.equals(field) ? "" : "\"object_type\":\"lead\",";
    return "{\"type\":\"field_condition\",\"condition\":%s,\"field\":{%s%s}}"
        .formatted(
            condition,
            owner,
            name.startsWith("cf_")
                ? "\"type\":\"custom_field\",\"custom_field_id\":\"" + name + "\""
                : "\"type\":\"regular_field\",\"field_name\":\"" + name + "\"");
  }
}
