package org.opportunityfunnel.query.internal.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.model.Lead;
import org.opportunityfunnel.api.model.SearchableOpportunity;

/**
 * The records of an organization, with the leads found by their IDs.
 *
 * @param opportunities each with its lead
 * @param leads those that were loaded, and those that opportunities name
 */
record Subjects(List<Subject> opportunities, Collection<Subject> leads) {

  static Subjects of(Collection<SearchableOpportunity> opportunities, Collection<Lead> leads) {
    Map<String, Subject> byId = new HashMap<>();
    leads.forEach(lead -> byId.put(lead.id(), new Subject(null, lead.id(), lead)));
    List<Subject> withLead = new ArrayList<>(opportunities.size());
    for (SearchableOpportunity one : opportunities) {
      Lead lead = null;
      if (one.leadId() != null) {
        lead = byId.computeIfAbsent(one.leadId(), id -> new Subject(null, id, null)).lead();
      }
      withLead.add(new Subject(one, one.leadId(), lead));
    }
    return new Subjects(withLead, byId.values());
  }
}
