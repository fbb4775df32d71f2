package org.opportunityfunnel.api.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.error.Problem;

/**
 * A saved search before any check, so that everything wrong with it is reported together.
 *
 * @param members plain JSON values (String, Number, Boolean, List, Map, null): {@code name}, {@code
 *     type}, {@code s_query}, {@code query}; for a preview {@code timezone} too
 * @param problems what was wrong already when it was read, such as a key that came twice
 * @param tzOffset the {@code X-TZ-Offset} header; null if absent
 */
public record SavedSearchDraft(
    Map<String, Object> members, List<Problem> problems, String tzOffset) {
  public SavedSearchDraft {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    problems = List.copyOf(problems);
  }
}
