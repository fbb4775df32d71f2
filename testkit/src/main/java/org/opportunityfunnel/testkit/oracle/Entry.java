package org.opportunityfunnel.testkit.oracle;

import java.time.Instant;

/** One entry of an opportunity's history: from then on it was in that status. */
public record Entry(Instant at, String statusId) {

  /** The whole second that it is in, since 1970-01-01T00:00Z. */
  public long second() {
    return Seconds.floor(at);
  }
}
