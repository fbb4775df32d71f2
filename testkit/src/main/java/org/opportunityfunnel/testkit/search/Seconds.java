package org.opportunityfunnel.testkit.search;

import java.time.Instant;

/** "Every time is floored to the whole second before any comparison". */
final class Seconds {
  private Seconds() {}

  /** The beginning of its second; the two instants that mean unbounded stay. */
  static Instant floor(Instant time) {
    return time.equals(Instant.MAX) ? time : Instant.ofEpochSecond(time.getEpochSecond());
  }
}
