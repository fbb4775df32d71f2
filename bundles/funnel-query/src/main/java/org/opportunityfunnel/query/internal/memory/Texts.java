package org.opportunityfunnel.query.internal.memory;

import java.util.function.Function;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.model.Lead;
import org.opportunityfunnel.api.model.SearchableOpportunity;

/** The text fields. */
final class Texts {
  private final Statuses statuses;

  Texts(Statuses statuses) {
    this.statuses = statuses;
  }

  /** What gives a subject's text; null where it is missing. */
  Function<Subject, String> of(Field field) {
    return switch (field) {
      case OPPORTUNITY_ID -> ofOpportunity(one -> one.history().id());
      case OPPORTUNITY_LEAD_ID -> ofOpportunity(SearchableOpportunity::leadId);
      case OPPORTUNITY_LEAD_NAME -> ofOpportunity(SearchableOpportunity::leadName);
      case OPPORTUNITY_CONTACT_ID -> ofOpportunity(SearchableOpportunity::contactId);
      case OPPORTUNITY_USER_ID -> ofOpportunity(one -> one.history().userId());
      case OPPORTUNITY_CREATED_BY -> ofOpportunity(SearchableOpportunity::createdBy);
      case OPPORTUNITY_UPDATED_BY -> ofOpportunity(SearchableOpportunity::updatedBy);
      case OPPORTUNITY_STATUS_ID -> ofOpportunity(one -> one.history().statusId());
      case OPPORTUNITY_STATUS_LABEL -> ofStatus(known -> known.status().label());
      case OPPORTUNITY_STATUS_TYPE -> ofStatus(known -> known.status().type().wireName());
      case OPPORTUNITY_PIPELINE_ID -> ofStatus(known -> known.pipeline().id());
      case OPPORTUNITY_PIPELINE_NAME -> ofStatus(known -> known.pipeline().name());
      case OPPORTUNITY_VALUE_PERIOD -> ofOpportunity(one -> one.history().period().wireName());
      case OPPORTUNITY_VALUE_CURRENCY -> ofOpportunity(SearchableOpportunity::valueCurrency);
      case OPPORTUNITY_NOTE -> ofOpportunity(SearchableOpportunity::note);
      case LEAD_ID -> Subject::leadId;
      case LEAD_NAME -> ofLead(Lead::name);
      case LEAD_DESCRIPTION -> ofLead(Lead::description);
      case LEAD_URL -> ofLead(Lead::url);
      case LEAD_STATUS_ID -> ofLead(Lead::statusId);
      case LEAD_STATUS_LABEL -> ofLead(Lead::statusLabel);
      case LEAD_CREATED_BY -> ofLead(Lead::createdBy);
      case LEAD_UPDATED_BY -> ofLead(Lead::updatedBy);
      default -> throw new IllegalArgumentException(field + " is no text");
    };
  }

  private static Function<Subject, String> ofOpportunity(
      Function<SearchableOpportunity, String> text) {
    return one -> one.opportunity() == null ? null : text.apply(one.opportunity());
  }

  private Function<Subject, String> ofStatus(Function<Statuses.Known, String> text) {
    return ofOpportunity(
        one -> {
          Statuses.Known known = statuses.of(one.history().statusId());
          return known == null ? null : text.apply(known);
        });
  }

  private static Function<Subject, String> ofLead(Function<Lead, String> text) {
    return one -> one.lead() == null ? null : text.apply(one.lead());
  }
}
