package org.opportunityfunnel.testkit.data;

import java.time.Instant;

/**
 * An opportunity status change as it is imported. Every time may be null, but not both.
 *
 * @param oldStatusId null if the record does not say
 */
public record ChangeRecord(
    String id,
    String opportunityId,
    String oldStatusId,
    String newStatusId,
    Instant activityAt,
    Instant dateCreated) {

  /** A change whose {@code activity_at} says when it was. */
  public static ChangeRecord at(
      Instant time, String id, String opportunityId, String oldStatusId, String newStatusId) {
    return new ChangeRecord(id, opportunityId, oldStatusId, newStatusId, time, null);
  }
}
