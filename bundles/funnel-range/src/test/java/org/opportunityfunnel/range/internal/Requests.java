package org.opportunityfunnel.range.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.opportunityfunnel.api.range.AbsoluteRange;
import org.opportunityfunnel.api.range.RangeRequest;
import org.opportunityfunnel.api.range.ReportType;

/**
 * Range requests in one line: {@code created-cohort cohort_relative_range=today
 * report_datetime_range=2026-01-01..2026-01-31}. An absolute range is {@code start..end}, either of
 * them possibly left out; {@code !member} is malformed.
 */
final class Requests {
  private Requests() {}

  static RangeRequest of(String line) {
    Map<String, String> given = new HashMap<>();
    Set<String> malformed = new HashSet<>();
    ReportType type = null;
    for (String word : line.strip().split("\\s+")) {
      if (word.startsWith("!")) {
        malformed.add(word.substring(1));
      } else if (word.contains("=")) {
        int equals = word.indexOf('=');
        given.put(word.substring(0, equals), word.substring(equals + 1));
      } else if (!word.equals("no-type")) {
        type = ReportType.ofWireName(word).orElseThrow();
      }
    }
    return new RangeRequest(
        type,
        given.remove("report_relative_range"),
        absolute(given.remove("report_datetime_range")),
        given.remove("cohort_relative_range"),
        absolute(given.remove("cohort_datetime_range")),
        given.remove("compared_relative_range"),
        given.remove("compared_datetime_range"),
        absolute(given.remove("compared_custom_range")),
        given.remove("timezone"),
        given.remove("X-TZ-Offset"),
        nothingLeft(given, malformed));
  }

  private static Set<String> nothingLeft(Map<String, String> given, Set<String> malformed) {
    if (!given.isEmpty()) {
      throw new IllegalArgumentException("no such members: " + given.keySet());
    }
    return malformed;
  }

  private static AbsoluteRange absolute(String range) {
    if (range == null) {
      return null;
    }
    int dots = range.indexOf("..");
    String start = range.substring(0, dots);
    String end = range.substring(dots + 2);
    return new AbsoluteRange(start.isEmpty() ? null : start, end.isEmpty() ? null : end);
  }
}
