package org.opportunityfunnel.testkit.data;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opportunityfunnel.api.model.ValuePeriod;

/** Builds an {@link OpportunityRecord}; what is not said stays null. Not thread-safe. */
public final class OpportunityDraft {
  private final String id;
  private final String statusId;
  private final Instant dateCreated;
  private String leadId;
  private String leadName;
  private String contactId;
  private String userId;
  private String createdBy;
  private String updatedBy;
  private String pipelineId;
  private Long value;
  private ValuePeriod valuePeriod;
  private String valueCurrency;
  private Integer confidence;
  private Instant dateUpdated;
  private String dateWon;
  private String dateLost;
  private String note;
  private final Map<String, Object> custom = new LinkedHashMap<>();

  /** With the three members that an opportunity needs. */
  public OpportunityDraft(String id, String statusId, Instant dateCreated) {
    this.id = id;
    this.statusId = statusId;
    this.dateCreated = dateCreated;
  }

  public OpportunityDraft lead(String leadId, String leadName) {
    this.leadId = leadId;
    this.leadName = leadName;
    return this;
  }

  public OpportunityDraft contact(String contactId) {
    this.contactId = contactId;
    return this;
  }

  public OpportunityDraft user(String userId) {
    this.userId = userId;
    return this;
  }

  public OpportunityDraft authors(String createdBy, String updatedBy) {
    this.createdBy = createdBy;
    this.updatedBy = updatedBy;
    return this;
  }

  public OpportunityDraft pipeline(String pipelineId) {
    this.pipelineId = pipelineId;
    return this;
  }

  /** In cents. */
  public OpportunityDraft value(Long cents, ValuePeriod period) {
    this.value = cents;
    this.valuePeriod = period;
    return this;
  }

  public OpportunityDraft currency(String valueCurrency) {
    this.valueCurrency = valueCurrency;
    return this;
  }

  /** In percent. */
  public OpportunityDraft confidence(Integer confidence) {
    this.confidence = confidence;
    return this;
  }

  public OpportunityDraft updated(Instant dateUpdated) {
    this.dateUpdated = dateUpdated;
    return this;
  }

  public OpportunityDraft closing(String dateWon, String dateLost) {
    this.dateWon = dateWon;
    this.dateLost = dateLost;
    return this;
  }

  public OpportunityDraft note(String note) {
    this.note = note;
    return this;
  }

  /** One custom field, a plain JSON value. */
  public OpportunityDraft custom(String fieldId, Object value) {
    custom.put(fieldId, value);
    return this;
  }

  /** Some more custom fields. */
  public OpportunityDraft custom(Map<String, Object> fields) {
    custom.putAll(fields);
    return this;
  }

  /** The record as said so far. */
  public OpportunityRecord done() {
    return new OpportunityRecord(
        id,
        leadId,
        leadName,
        contactId,
        userId,
        createdBy,
        updatedBy,
        pipelineId,
        statusId,
        value,
        valuePeriod,
        valueCurrency,
        confidence,
        dateCreated,
        dateUpdated,
        dateWon,
        dateLost,
        note,
        custom);
  }
}
