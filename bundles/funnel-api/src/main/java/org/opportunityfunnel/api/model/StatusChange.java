package org.opportunityfunnel.api.model;

import java.time.Instant;
import java.util.Objects;

/**
 * One change of an opportunity's status.
 *
 * @param oldStatusId null if the record does not say
 * @param at the change's {@code activity_at}, else its {@code date_created}, at full precision
 */
public record StatusChange(String id, String oldStatusId, String newStatusId, Instant at) {
  public StatusChange {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(newStatusId, "newStatusId");
    Objects.requireNonNull(at, "at");
  }
}
