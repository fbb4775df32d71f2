package org.opportunityfunnel.api.model;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A lead as filters ask for it. Only the ID and the custom fields are never null.
 *
 * @param name the record's {@code name}, else its {@code display_name}
 * @param custom plain JSON values by custom field ID ({@link CustomValue#of})
 */
public record Lead(
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
  public Lead {
    Objects.requireNonNull(id, "id");
    custom = Collections.unmodifiableMap(new LinkedHashMap<>(custom));
  }
}
