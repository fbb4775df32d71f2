package org.opportunityfunnel.close.internal.list;

import java.util.Map;
import org.opportunityfunnel.close.internal.record.Micros;

/**
 * A stretch of time in which records were made.
 *
 * @param from in microseconds, inclusive; the smallest long for the beginning of time
 * @param until in microseconds, exclusive; the largest long for its end
 */
public record Window(long from, long until) {
  static final Window ALL = new Window(Long.MIN_VALUE, Long.MAX_VALUE);

  /** Asks only for what is in it. */
  void addTo(Map<String, String> parameters, String date) {
    if (from != Long.MIN_VALUE) {
      parameters.put(date + "__gte", Micros.text(from));
    }
    if (until != Long.MAX_VALUE) {
      parameters.put(date + "__lt", Micros.text(until));
    }
  }
}
