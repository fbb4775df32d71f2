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

/** What a field of an opportunity, or of its lead, holds; null where it is missing. */
public record FieldValues(OrganizationData organization) {

  /** The value of a text field. */
  public String text(OpportunityRecord one, Field field) {
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
      case OPPORTUNITY_STATUS_TYPE ->
          status(one).map(Status::type).map(StatusType::wireName).orElse(null);
      case OPPORTUNITY_PIPELINE_ID -> pipeline(one).map(Pipeline::id).orElse(null);
      case OPPORTUNITY_PIPELINE_NAME -> pipeline(one).map(Pipeline::name).orElse(null);
      case OPPORTUNITY_VALUE_PERIOD -> period(one).wireName();
      case OPPORTUNITY_VALUE_CURRENCY -> one.valueCurrency();
      case OPPORTUNITY_NOTE -> one.note();
      default -> lead(one).map(lead -> text(lead, field)).orElse(null);
    };
  }

  /** The value of a number field. */
  public BigDecimal number(OpportunityRecord one, Field field) {
    if (field == Field.OPPORTUNITY_CONFIDENCE) {
      return one.confidence() == null ? null : BigDecimal.valueOf(one.confidence());
    }
    if (one.value() == null) {
      return null;
    }
    return switch (field) {
      case OPPORTUNITY_VALUE -> BigDecimal.valueOf(one.value());
      case OPPORTUNITY_ANNUALIZED_VALUE -> new BigDecimal(Money.annualized(one));
      case OPPORTUNITY_EXPECTED_VALUE -> new BigDecimal(expected(one));
      case OPPORTUNITY_ANNUALIZED_EXPECTED_VALUE ->
          new BigDecimal(Money.expected(one, statusType(one)));
      default -> throw new IllegalArgumentException(field + " is no number");
    };
  }

  private static String text(LeadRecord lead, Field field) {
    return switch (field) {
      case LEAD_ID -> lead.id();
      case LEAD_NAME -> lead.name();
      case LEAD_DESCRIPTION -> lead.description();
      case LEAD_URL -> lead.url();
      case LEAD_STATUS_ID -> lead.statusId();
      case LEAD_STATUS_LABEL -> lead.statusLabel();
      case LEAD_CREATED_BY -> lead.createdBy();
      case LEAD_UPDATED_BY -> lead.updatedBy();
      default -> throw new IllegalArgumentException(field + " is no text");
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

  private Optional<LeadRecord> lead(OpportunityRecord one) {
    return organization.leads().stream().filter(lead -> lead.id().equals(one.leadId())).findFirst();
  }
}
