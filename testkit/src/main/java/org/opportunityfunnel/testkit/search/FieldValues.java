package org.opportunityfunnel.testkit.search;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.model.ValuePeriod;
import org.opportunityfunnel.testkit.data.LeadRecord;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.oracle.HalfUp;
import org.opportunityfunnel.testkit.oracle.Money;

/** What a regular field of an opportunity, or of its lead, holds; null where it is missing. */
public record FieldValues(OrganizationData organization) {

  /** The value of a text field. */
  public String text(OpportunityRecord one, Field field) {
    return (String) value(atHand(one), field);
  }

  /** The value of a number field. */
  public BigDecimal number(OpportunityRecord one, Field field) {
    return (BigDecimal) value(atHand(one), field);
  }

  /** A String, a BigDecimal, an Instant or a LocalDate. */
  Object value(AtHand object, Field field) {
    if (field.owner() == Field.Owner.OPPORTUNITY) {
      return opportunity(object.opportunity(), field);
    }
    // "Of a lead that was never loaded only its ID is known".
    if (field == Field.LEAD_ID) {
      return object.leadId();
    }
    return object.lead() == null ? null : lead(object.lead(), field);
  }

  /** The opportunity with its lead. */
  AtHand atHand(OpportunityRecord one) {
    return new AtHand(one, one.leadId(), lead(one.leadId()));
  }

  /** The lead of that ID, loaded or not. */
  AtHand leadAtHand(String leadId) {
    return new AtHand(null, leadId, lead(leadId));
  }

  private Object opportunity(OpportunityRecord one, Field field) {
    return switch (field) {
      case OPPORTUNITY_ID -> one.id();
      case OPPORTUNITY_LEAD_ID -> one.leadId();
      case OPPORTUNITY_LEAD_NAME -> one.leadName();
      case OPPORTUNITY_CONTACT_ID -> one.contactId();
      case OPPORTUNITY_USER_ID -> one.userId();
      case OPPORTUNITY_CREATED_BY -> one.createdBy();
      case OPPORTUNITY_UPDATED_BY -> one.updatedBy();
      case OPPORTUNITY_STATUS_ID -> one.statusId();
      case OPPORTUNITY_STATUS_LABEL -> status(one).map(Status::label).orElse(null);
      case OPPORTUNITY_STATUS_TYPE -> statusType(one).map(StatusType::wireName).orElse(null);
      case OPPORTUNITY_PIPELINE_ID -> pipeline(one).map(Pipeline::id).orElse(null);
      case OPPORTUNITY_PIPELINE_NAME -> pipeline(one).map(Pipeline::name).orElse(null);
      case OPPORTUNITY_VALUE_PERIOD -> period(one).wireName();
      case OPPORTUNITY_VALUE_CURRENCY -> one.valueCurrency();
      case OPPORTUNITY_NOTE -> one.note();
      case OPPORTUNITY_CONFIDENCE ->
          one.confidence() == null ? null : BigDecimal.valueOf(one.confidence());
      case OPPORTUNITY_DATE_CREATED -> one.dateCreated();
      case OPPORTUNITY_DATE_UPDATED -> one.dateUpdated();
      case OPPORTUNITY_DATE_WON -> MomentText.of(one.dateWon()).orElse(null);
      case OPPORTUNITY_DATE_LOST -> MomentText.of(one.dateLost()).orElse(null);
      default -> one.value() == null ? null : new BigDecimal(money(one, field));
    };
  }

  private BigInteger money(OpportunityRecord one, Field field) {
    return switch (field) {
      case OPPORTUNITY_VALUE -> BigInteger.valueOf(one.value());
      case OPPORTUNITY_ANNUALIZED_VALUE -> Money.annualized(one);
      case OPPORTUNITY_EXPECTED_VALUE -> expected(one);
      case OPPORTUNITY_ANNUALIZED_EXPECTED_VALUE -> Money.expected(one, statusType(one));
      default -> throw new IllegalArgumentException(field + " is no field of an opportunity");
    };
  }

  private static Object lead(LeadRecord lead, Field field) {
    return switch (field) {
      case LEAD_NAME -> lead.name();
      case LEAD_DESCRIPTION -> lead.description();
      case LEAD_URL -> lead.url();
      case LEAD_STATUS_ID -> lead.statusId();
      case LEAD_STATUS_LABEL -> lead.statusLabel();
      case LEAD_CREATED_BY -> lead.createdBy();
      case LEAD_UPDATED_BY -> lead.updatedBy();
      case LEAD_DATE_CREATED -> lead.dateCreated();
      case LEAD_DATE_UPDATED -> lead.dateUpdated();
      default -> throw new IllegalArgumentException(field + " is no field of a lead");
    };
  }

  private BigInteger expected(OpportunityRecord one) {
    BigInteger confidence = BigInteger.valueOf(Money.confidence(one, statusType(one)));
    BigInteger value = BigInteger.valueOf(one.value());
    return HalfUp.divide(value.multiply(confidence), BigInteger.valueOf(100));
  }

  private static ValuePeriod period(OpportunityRecord one) {
    return one.valuePeriod() == null ? ValuePeriod.ONE_TIME : one.valuePeriod();
  }

  private Optional<Status> status(OpportunityRecord one) {
    return organization.status(one.statusId());
  }

  private Optional<StatusType> statusType(OpportunityRecord one) {
    return status(one).map(Status::type);
  }

  private Optional<Pipeline> pipeline(OpportunityRecord one) {
    return organization.pipelineOfStatus(one.statusId());
  }

  private LeadRecord lead(String leadId) {
    return organization.leads().stream()
        .filter(lead -> lead.id().equals(leadId))
        .findFirst()
        .orElse(null);
  }
}
