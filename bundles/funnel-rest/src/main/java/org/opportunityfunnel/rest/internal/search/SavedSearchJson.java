package org.opportunityfunnel.rest.internal.search;

import java.util.LinkedHashMap;
import java.util.Map;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.report.SearchPreview;

/** Saved searches as they are answered. */
final class SavedSearchJson {

  private SavedSearchJson() {}

  /** A search in Close's shape, its tree and its text as they are stored. */
  static Map<String, Object> of(SavedSearch search, String organization) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", search.id());
    json.put("name", search.name());
    json.put("type", search.type());
    json.put("organization_id", organization);
    json.put("query", search.query());
    json.put("s_query", search.sQuery());
    return json;
  }

  /** {@code {"count", "total", "data_version"}}. */
  static Map<String, Object> of(SearchPreview preview) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("count", preview.count());
    json.put("total", preview.total());
    json.put("data_version", preview.dataVersion());
    return json;
  }
}
