package org.opportunityfunnel.testkit.data;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * A lead as it is imported. Only the ID and the custom fields are never null. Made by {@link
 * LeadDraft}.
 *
 * @param custom plain JSON values by custom field ID
 */
public record LeadRecord(
    String id,
    String name,
    String description,
    String url,
    String statusId,
    String statusLabel,
    String createdBy,
    String updatedBy,
    Instant dateCreated,
    Instant dateUpdated,
    Map<String, Object> custom) {

  public LeadRecord {
    Objects.requireNonNull(id, "id");
    custom = CustomMembers.copy(custom);
  }
}
