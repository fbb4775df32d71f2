package org.opportunityfunnel.testkit.search;

import java.util.Objects;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.testkit.data.LeadRecord;
import org.opportunityfunnel.testkit.data.OpportunityRecord;

/**
 * The object that a condition is asked of: an opportunity with its lead, or a lead alone.
 *
 * @param opportunity null for a lead
 * @param leadId null for an opportunity without a lead, and for the lead that it nevertheless has
 * @param lead null if it was never loaded
 */
record AtHand(OpportunityRecord opportunity, String leadId, LeadRecord lead) {

  Field.Owner type() {
    return opportunity == null ? Field.Owner.LEAD : Field.Owner.OPPORTUNITY;
  }

  /** What makes it this object; null for a lead without an ID. */
  String id() {
    return opportunity == null ? leadId : opportunity.id();
  }

  boolean isOfLead(String otherLeadId) {
    return otherLeadId != null && Objects.equals(leadId, otherLeadId);
  }
}
