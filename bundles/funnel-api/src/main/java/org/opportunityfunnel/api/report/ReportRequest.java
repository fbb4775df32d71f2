package org.opportunityfunnel.api.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.error.Problem;

/**
 * A request's body before any check, so that everything wrong with it is reported together.
 *
 * @param members plain JSON values: String, Number, Boolean, List, Map, null
 * @param problems what was wrong already when it was read, such as a key that came twice
 * @param tzOffset the {@code X-TZ-Offset} header; null if absent
 * @param engine the name of the one engine that may answer, which only a caller with the right
 *     {@link org.opportunityfunnel.api.security.Right#ADMIN} may say; null for whichever comes
 *     first
 */
public record ReportRequest(
    Map<String, Object> members, List<Problem> problems, String tzOffset, String engine) {

  /** A request that any engine may answer. */
  public ReportRequest(Map<String, Object> members, List<Problem> problems, String tzOffset) {
    this(members, problems, tzOffset, null);
  }

  public ReportRequest {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    problems = List.copyOf(problems);
  }
}
