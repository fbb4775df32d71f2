package org.opportunityfunnel.itests.harness;

import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.SearchableOpportunity;
import org.opportunityfunnel.api.model.StatusChange;
import org.opportunityfunnel.itest.platform.store.Deals;
import org.opportunityfunnel.testkit.data.ChangeRecord;
import org.opportunityfunnel.testkit.data.OpportunityDraft;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;

/** The platform's deals as the oracle takes them. */
public final class PlatformRecords {
  private PlatformRecords() {}

  public static OrganizationData data() {
    Catalog catalog = Deals.CATALOG;
    List<OpportunityRecord> opportunities = new ArrayList<>();
    List<ChangeRecord> changes = new ArrayList<>();
    for (SearchableOpportunity deal : Deals.ALL) {
      OpportunityHistory history = deal.history();
      opportunities.add(opportunity(deal, history));
      for (StatusChange one : history.changes()) {
        changes.add(
            ChangeRecord.at(
                one.at(), one.id(), history.id(), one.oldStatusId(), one.newStatusId()));
      }
    }
    return new OrganizationData(
        List.copyOf(catalog.pipelines()),
        List.copyOf(catalog.users()),
        List.copyOf(catalog.groups()),
        List.copyOf(catalog.savedSearches()),
        List.of(),
        opportunities,
        changes);
  }

  private static OpportunityRecord opportunity(
      SearchableOpportunity deal, OpportunityHistory history) {
    return new OpportunityDraft(history.id(), history.statusId(), history.dateCreated())
        .user(history.userId())
        .value(history.value(), history.period())
        .confidence(history.confidence())
        .currency(deal.valueCurrency())
        .note(deal.note())
        .done();
  }
}
