package org.opportunityfunnel.rest.internal.body;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.error.Problem;

/**
 * A JSON object that was read.
 *
 * @param members plain values: String, Integer, Long, BigInteger, BigDecimal, Boolean, List, Map,
 *     null; of a key that came twice the first value
 * @param problems what is wrong with it though it is JSON, such as a key that came twice
 */
public record JsonObject(Map<String, Object> members, List<Problem> problems) {
  public JsonObject {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    problems = List.copyOf(problems);
  }
}
