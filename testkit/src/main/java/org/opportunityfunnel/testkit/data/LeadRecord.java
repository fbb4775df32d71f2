package org.opportunityfunnel.testkit.data;

import java.time.Instant;

/** A lead as it is imported. Only the ID is never null. */
public record LeadRecord(
    String id,
    String name,
    String description,
    String url,
    String statusId,
    String statusLabel,
    String createdBy,
    String updatedBy,
    Instant dateCreated) {}
