package org.opportunityfunnel.api.model;

import java.time.temporal.Temporal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An opportunity with all that filters ask for. Only the history and the custom fields are never
 * null.
 *
 * @param dateWon a {@link java.time.LocalDate} or a {@link java.time.Instant}, as recorded
 * @param dateLost likewise
 * @param custom plain JSON values by custom field ID ({@link CustomValue#of})
 */
public record SearchableOpportunity(
    OpportunityHistory history,
    String leadId,
    String leadName,
    String contactId,
    String createdBy,
    String updatedBy,
    String valueCurrency,
    Temporal dateWon,
    Temporal dateLost,
    String note,
    Map<String, Object> custom) {
  public SearchableOpportunity {
    Objects.requireNonNull(history, "history");
    custom = Collections.unmodifiableMap(new LinkedHashMap<>(custom));
  }
}
