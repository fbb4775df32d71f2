package org.opportunityfunnel.testkit.data;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Builds a {@link LeadRecord}; what is not said stays null. Not thread-safe. */
public final class LeadDraft {
  private final String id;
  private String name;
  private String description;
  private String url;
  private String statusId;
  private String statusLabel;
  private String createdBy;
  private String updatedBy;
  private Instant dateCreated;
  private Instant dateUpdated;
  private final Map<String, Object> custom = new LinkedHashMap<>();

  /** With the one member that a lead needs. */
  public LeadDraft(String id) {
    this.id = id;
  }

  public LeadDraft name(String name) {
    this.name = name;
    return this;
  }

  public LeadDraft description(String description) {
    this.description = description;
    return this;
  }

  public LeadDraft url(String url) {
    this.url = url;
    return this;
  }

  public LeadDraft status(String statusId, String statusLabel) {
    this.statusId = statusId;
    this.statusLabel = statusLabel;
    return this;
  }

  public LeadDraft authors(String createdBy, String updatedBy) {
    this.createdBy = createdBy;
    this.updatedBy = updatedBy;
    return this;
  }

  public LeadDraft created(Instant dateCreated) {
    this.dateCreated = dateCreated;
    return this;
  }

  public LeadDraft updated(Instant dateUpdated) {
    this.dateUpdated = dateUpdated;
    return this;
  }

  /** One custom field, a plain JSON value. */
  public LeadDraft custom(String fieldId, Object value) {
    custom.put(fieldId, value);
    return this;
  }

  /** Some more custom fields. */
  public LeadDraft custom(Map<String, Object> fields) {
    custom.putAll(fields);
    return this;
  }

  /** The record as said so far. */
  public LeadRecord done() {
    return new LeadRecord(
        id,
        name,
        description,
        url,
        statusId,
        statusLabel,
        createdBy,
        updatedBy,
        dateCreated,
        dateUpdated,
        custom);
  }
}
