package org.opportunityfunnel.api.filter;

import java.util.Optional;

/**
 * A regular field that a filter asks for: of the opportunity, or of its lead. Of a lead that was
 * never loaded only the ID is known, which the opportunity has; an opportunity without a lead ID
 * misses all of its lead's fields.
 */
public enum Field implements FilterField {
  OPPORTUNITY_ID(Owner.OPPORTUNITY, "id", Kind.TEXT),
  OPPORTUNITY_LEAD_ID(Owner.OPPORTUNITY, "lead_id", Kind.TEXT),
  OPPORTUNITY_LEAD_NAME(Owner.OPPORTUNITY, "lead_name", Kind.TEXT),
  OPPORTUNITY_CONTACT_ID(Owner.OPPORTUNITY, "contact_id", Kind.TEXT),
  OPPORTUNITY_USER_ID(Owner.OPPORTUNITY, "user_id", Kind.TEXT),
  OPPORTUNITY_CREATED_BY(Owner.OPPORTUNITY, "created_by", Kind.TEXT),
  OPPORTUNITY_UPDATED_BY(Owner.OPPORTUNITY, "updated_by", Kind.TEXT),
  OPPORTUNITY_STATUS_ID(Owner.OPPORTUNITY, "status_id", Kind.TEXT),
  /** Of the status in whatever pipeline has it; missing for a deleted one. */
  OPPORTUNITY_STATUS_LABEL(Owner.OPPORTUNITY, "status_label", Kind.TEXT),
  /** {@code active}, {@code won} or {@code lost}; missing for a deleted status. */
  OPPORTUNITY_STATUS_TYPE(Owner.OPPORTUNITY, "status_type", Kind.TEXT),
  /** The pipeline that has the opportunity's present status; missing for a deleted one. */
  OPPORTUNITY_PIPELINE_ID(Owner.OPPORTUNITY, "pipeline_id", Kind.TEXT),
  OPPORTUNITY_PIPELINE_NAME(Owner.OPPORTUNITY, "pipeline_name", Kind.TEXT),
  OPPORTUNITY_VALUE_PERIOD(Owner.OPPORTUNITY, "value_period", Kind.TEXT),
  OPPORTUNITY_VALUE_CURRENCY(Owner.OPPORTUNITY, "value_currency", Kind.TEXT),
  OPPORTUNITY_NOTE(Owner.OPPORTUNITY, "note", Kind.TEXT),
  /** In cents; missing where the record has none. */
  OPPORTUNITY_VALUE(Owner.OPPORTUNITY, "value", Kind.NUMBER),
  /** Value × 12 if monthly, else value; missing where the record has no value. */
  OPPORTUNITY_ANNUALIZED_VALUE(Owner.OPPORTUNITY, "annualized_value", Kind.NUMBER),
  /**
   * Value × confidence ÷ 100, rounded half up to the cent, with the confidence that reports use;
   * missing where the record has no value.
   */
  OPPORTUNITY_EXPECTED_VALUE(Owner.OPPORTUNITY, "expected_value", Kind.NUMBER),
  /** The same of the annualized value. */
  OPPORTUNITY_ANNUALIZED_EXPECTED_VALUE(
      Owner.OPPORTUNITY, "annualized_expected_value", Kind.NUMBER),
  /** In percent, as recorded. */
  OPPORTUNITY_CONFIDENCE(Owner.OPPORTUNITY, "confidence", Kind.NUMBER),
  OPPORTUNITY_DATE_CREATED(Owner.OPPORTUNITY, "date_created", Kind.MOMENT),
  OPPORTUNITY_DATE_UPDATED(Owner.OPPORTUNITY, "date_updated", Kind.MOMENT),
  /** As recorded, a day or a time; how reports see a win plays no part. */
  OPPORTUNITY_DATE_WON(Owner.OPPORTUNITY, "date_won", Kind.MOMENT),
  /** As recorded, a day or a time; how reports see a loss plays no part. */
  OPPORTUNITY_DATE_LOST(Owner.OPPORTUNITY, "date_lost", Kind.MOMENT),

  LEAD_ID(Owner.LEAD, "id", Kind.TEXT),
  LEAD_NAME(Owner.LEAD, "name", Kind.TEXT),
  LEAD_DESCRIPTION(Owner.LEAD, "description", Kind.TEXT),
  LEAD_URL(Owner.LEAD, "url", Kind.TEXT),
  LEAD_STATUS_ID(Owner.LEAD, "status_id", Kind.TEXT),
  LEAD_STATUS_LABEL(Owner.LEAD, "status_label", Kind.TEXT),
  LEAD_CREATED_BY(Owner.LEAD, "created_by", Kind.TEXT),
  LEAD_UPDATED_BY(Owner.LEAD, "updated_by", Kind.TEXT),
  LEAD_DATE_CREATED(Owner.LEAD, "date_created", Kind.MOMENT),
  LEAD_DATE_UPDATED(Owner.LEAD, "date_updated", Kind.MOMENT);

  /** Whose field it is. */
  public enum Owner {
    OPPORTUNITY("opportunity"),
    LEAD("lead");

    private final String wireName;

    Owner(String wireName) {
      this.wireName = wireName;
    }

    /** The {@code object_type} of saved searches. */
    public String wireName() {
      return wireName;
    }
  }

  /** What its values are. */
  public enum Kind {
    TEXT,
    NUMBER,
    /** A time, or a day that counts as its midnight. */
    MOMENT
  }

  private final Owner owner;
  private final String wireName;
  private final Kind kind;

  Field(Owner owner, String wireName, Kind kind) {
    this.owner = owner;
    this.wireName = wireName;
    this.kind = kind;
  }

  @Override
  public Owner owner() {
    return owner;
  }

  /** The {@code field_name} of saved searches. */
  public String wireName() {
    return wireName;
  }

  public Kind kind() {
    return kind;
  }

  /** The owner's field of that name ({@code display_name} of a lead is its {@code name}). */
  public static Optional<Field> of(Owner owner, String fieldName) {
    String name = owner == Owner.LEAD && fieldName.equals("display_name") ? "name" : fieldName;
    for (Field field : values()) {
      if (field.owner == owner && field.wireName.equals(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
