package org.opportunityfunnel.rest.internal.query;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The part of a list that a caller wants: {@code _limit} and {@code _skip}.
 *
 * @param skip how many are left out at the beginning
 * @param limit how many there are at the most
 */
public record Page(int skip, int limit) {
  public static final String LIMIT = "_limit";
  public static final String SKIP = "_skip";

  static final int DEFAULT_LIMIT = 100;
  static final int MAX_LIMIT = 1000;

  /** What the parameters ask for; wrong values are noted there. */
  public static Page of(QueryParameters parameters) {
    return new Page(
        parameters.integer(SKIP, 0, 0, Integer.MAX_VALUE),
        parameters.integer(LIMIT, DEFAULT_LIMIT, 1, MAX_LIMIT));
  }

  /** {@code {"data": […], "has_more": …}} with that part of the records. */
  public <T> Map<String, Object> of(Collection<T> records, Function<T, ?> shape) {
    List<?> data = records.stream().skip(skip).limit(limit).map(shape).toList();
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("data", data);
    list.put("has_more", (long) skip + limit < records.size());
    return list;
  }
}
