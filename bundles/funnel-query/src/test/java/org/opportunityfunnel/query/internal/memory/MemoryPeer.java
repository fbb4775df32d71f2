package org.opportunityfunnel.query.internal.memory;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.CustomValue;
import org.opportunityfunnel.api.model.Lead;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.SearchableOpportunity;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.testkit.data.LeadRecord;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.store.InMemoryStore;

/** The evaluator over an organization of the test kit. */
public final class MemoryPeer {
  private static final String ORGANIZATION = "orga_default";

  private final Catalog catalog;
  private final List<SearchableOpportunity> opportunities = new ArrayList<>();
  private final List<Lead> leads;

  private MemoryPeer(OrganizationData data) {
    InMemoryStore store = InMemoryStore.of(ORGANIZATION, data);
    catalog = store.catalog(ORGANIZATION);
    Map<String, OpportunityRecord> byId = new HashMap<>();
    data.opportunities().forEach(one -> byId.put(one.id(), one));
    store.scan(
        ORGANIZATION,
        new OpportunitySink() {
          @Override
          public void begin(Catalog begun, long count) {}

          @Override
          public void opportunity(OpportunityHistory history) {
            opportunities.add(searchable(history, byId.get(history.id())));
          }
        });
    leads = data.leads().stream().map(MemoryPeer::lead).toList();
  }

  public static MemoryPeer over(OrganizationData data) {
    return new MemoryPeer(data);
  }

  public Catalog catalog() {
    return catalog;
  }

  /** The IDs of the opportunities that the filter keeps. */
  public Set<String> kept(Filter filter) {
    Selection selection =
        new InMemoryFilterEvaluator().select(filter, catalog, opportunities, leads);
    return opportunities.stream()
        .map(SearchableOpportunity::history)
        .filter(history -> selection.contains(history.key()))
        .map(OpportunityHistory::id)
        .collect(Collectors.toSet());
  }

  private static SearchableOpportunity searchable(
      OpportunityHistory history, OpportunityRecord one) {
    return new SearchableOpportunity(
        history,
        one.leadId(),
        one.leadName(),
        one.contactId(),
        one.createdBy(),
        one.updatedBy(),
        one.valueCurrency(),
        dayOrTime(one.dateWon()),
        dayOrTime(one.dateLost()),
        one.note(),
        one.custom());
  }

  private static Temporal dayOrTime(String text) {
    return CustomValue.of(text).stream().map(CustomValue::moment).findFirst().orElse(null);
  }

  private static Lead lead(LeadRecord one) {
    return new Lead(
        one.id(),
        one.name(),
        one.description(),
        one.url(),
        one.statusId(),
        one.statusLabel(),
        one.createdBy(),
        one.updatedBy(),
        one.dateCreated(),
        one.dateUpdated(),
        one.custom());
  }
}
