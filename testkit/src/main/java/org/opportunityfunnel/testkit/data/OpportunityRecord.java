package org.opportunityfunnel.testkit.data;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.opportunityfunnel.api.model.ValuePeriod;

/**
 * An opportunity as it is imported. ID, status, {@code dateCreated} and the custom fields are never
 * null, every other member may be. Made by {@link OpportunityDraft}.
 *
 * @param value in cents
 * @param valuePeriod null where the record is silent, which means one time
 * @param dateWon a day or a time, as text; plays no part in any report
 * @param dateLost likewise
 * @param custom plain JSON values by custom field ID
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
    String note,
    Map<String, Object> custom) {

  public OpportunityRecord {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(statusId, "statusId");
    Objects.requireNonNull(dateCreated, "dateCreated");
    custom = CustomMembers.copy(custom);
  }
}
