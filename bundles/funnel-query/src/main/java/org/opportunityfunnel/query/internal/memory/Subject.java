package org.opportunityfunnel.query.internal.memory;

import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.model.CustomValue;
import org.opportunityfunnel.api.model.Lead;
import org.opportunityfunnel.api.model.SearchableOpportunity;

/**
 * What a filter is asked about: an opportunity with its lead, or a lead by itself.
 *
 * @param opportunity null where a lead is at hand
 * @param leadId null where the opportunity has none
 * @param lead null where it was never loaded
 */
record Subject(SearchableOpportunity opportunity, String leadId, Lead lead) {

  /** The values of the opportunity's or lead's custom field. */
  List<CustomValue> custom(Field.Owner owner, String id) {
    Object json = custom(owner).get(id);
    return json == null ? List.of() : CustomValue.of(json);
  }

  /** All of them as they were loaded, by ID. */
  Map<String, Object> custom(Field.Owner owner) {
    if (owner == Field.Owner.LEAD) {
      return lead == null ? Map.of() : lead.custom();
    }
    return opportunity == null ? Map.of() : opportunity.custom();
  }
}
