package org.opportunityfunnel.testkit.oracle;

import java.math.BigInteger;
import java.util.Optional;
import org.opportunityfunnel.testkit.data.OpportunityRecord;

/** An opportunity that is in the report. */
public record Subject(
    OpportunityRecord opportunity, Path path, BigInteger annualized, BigInteger expected) {

  /** "opportunities lost without ever being active". */
  public boolean isLostWithoutEverBeingActive() {
    return state() == Ending.State.LOST && path.reach().stream().allMatch(Optional::isEmpty);
  }

  Ending.State state() {
    return path.ending().state();
  }

  /** "the start (date_created or the first entry, whichever is earlier)". */
  long start() {
    long created = Seconds.floor(opportunity.dateCreated());
    return Math.min(created, path.seen().get(0).second());
  }
}
