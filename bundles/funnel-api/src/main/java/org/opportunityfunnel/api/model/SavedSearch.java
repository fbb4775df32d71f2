package org.opportunityfunnel.api.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A saved search as it was loaded, not yet compiled.
 *
 * @param type what it selects, such as {@code lead} or {@code opportunity}; as loaded, not checked
 * @param sQuery the envelope {@code {"query": …, "results_limit": …, "sort": …}} as plain JSON
 *     values (String, BigDecimal or Long or Integer or Double, Boolean, List, Map, null); null if
 *     absent
 * @param query the older textual syntax; null if absent
 */
public record SavedSearch(
    String id, String name, String type, Map<String, Object> sQuery, String query) {
  public SavedSearch {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    sQuery = sQuery == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(sQuery));
  }
}
