package org.opportunityfunnel.close.internal.sync;

import java.time.Instant;

/**
 * What a sync does, or did last.
 *
 * @param phase what it reads; empty if it does not run
 * @param begun when the last one began; null if none has since the server started
 * @param finished when the last one ended; null if none has
 * @param succeeded when the last one ended that brought all; null if none has
 * @param requests to Close, of the last one
 * @param tally what the last one stored
 * @param error why the last one ended before its end, in a line; empty if it did not
 */
public record SyncState(
    String phase,
    Instant begun,
    Instant finished,
    Instant succeeded,
    long requests,
    Tally tally,
    String error) {
  static final SyncState NEVER = new SyncState("", null, null, null, 0, Tally.NOTHING, "");

  /** What may be told of it to others than those whose records it brought. */
  SyncState untold() {
    return isRunning()
        ? new SyncState("what was configured before", null, null, null, 0, Tally.NOTHING, "")
        : NEVER;
  }

  public boolean isRunning() {
    return !phase.isEmpty();
  }

  SyncState begins(Instant now) {
    return new SyncState("pipelines and users", now, null, succeeded, 0, Tally.NOTHING, "");
  }

  SyncState at(String newPhase) {
    return new SyncState(newPhase, begun, finished, succeeded, requests, tally, error);
  }

  SyncState with(long newRequests, Tally newTally) {
    return new SyncState(phase, begun, finished, succeeded, newRequests, newTally, error);
  }

  SyncState ends(Instant now) {
    return new SyncState("", begun, now, now, requests, tally, "");
  }

  SyncState fails(Instant now, String why) {
    return new SyncState("", begun, now, succeeded, requests, tally, why);
  }
}
