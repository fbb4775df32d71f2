package org.opportunityfunnel.api.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * An opportunity with its status changes: all that the reports need of it.
 *
 * @param key not negative, unique within the organization, the same in every scan and selection of
 *     one data version; small and dense numbers make small selections
 * @param userId whom it belongs to; null if nobody
 * @param statusId the record's present status
 * @param value in cents; null if missing
 * @param period how often the value comes in; {@link ValuePeriod#ONE_TIME} where the record is
 *     silent
 * @param confidence in percent, 0 to 100; null if missing
 * @param dateCreated at full precision
 * @param dateUpdated at full precision; null if missing
 * @param changes in any order
 */
public record OpportunityHistory(
    int key,
    String id,
    String userId,
    String statusId,
    Long value,
    ValuePeriod period,
    Integer confidence,
    Instant dateCreated,
    Instant dateUpdated,
    List<StatusChange> changes) {
  public OpportunityHistory {
    if (key < 0) {
      throw new IllegalArgumentException("key " + key + " is negative");
    }
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(statusId, "statusId");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(dateCreated, "dateCreated");
    changes = List.copyOf(changes);
  }
}
