package org.opportunityfunnel.testkit.data;

import java.time.Instant;
import java.util.Objects;
import org.opportunityfunnel.api.model.ValuePeriod;

/**
 * An opportunity as it is imported. ID, status and {@code dateCreated} are never null, every other
 * member may be. Made by {@link OpportunityDraft}.
 *
 * @param value in cents
 * @param valuePeriod null where the record is silent, which means one time
 * @param dateWon a date, as text; plays no part in any report
 * @param dateLost a time, as text; plays no part in any report
 */
public record OpportunityRecord(
    String id,
    String leadId,
    String leadName,
    String contactId,
    String userId,
    String createdBy,
    String updatedBy,
    String pipelineId,
    String statusId,
    Long value,
    ValuePeriod valuePeriod,
    String valueCurrency,
    Integer confidence,
    Instant dateCreated,
    Instant dateUpdated,
    String dateWon,
    String dateLost,
    String note) {

  public OpportunityRecord {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(statusId, "statusId");
    Objects.requireNonNull(dateCreated, "dateCreated");
  }
}
