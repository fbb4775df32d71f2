package org.opportunityfunnel.testkit.store;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Lead;
import org.opportunityfunnel.api.model.SearchableOpportunity;
import org.opportunityfunnel.testkit.data.ChangeRecord;
import org.opportunityfunnel.testkit.data.LeadRecord;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.data.TimeText;

/**
 * An organization's records as filters in memory take them.
 *
 * @param opportunities in the order of the data
 */
public record SearchableRecords(
    Catalog catalog, List<SearchableOpportunity> opportunities, List<Lead> leads) {

  /** At version 1. */
  public static SearchableRecords of(OrganizationData data) {
    Map<String, List<ChangeRecord>> changes =
        data.changes().stream().collect(groupingBy(ChangeRecord::opportunityId));
    List<SearchableOpportunity> opportunities = new ArrayList<>();
    for (OpportunityRecord one : data.opportunities()) {
      int key = Snapshot.key(opportunities.size());
      opportunities.add(searchable(key, one, changes.getOrDefault(one.id(), List.of())));
    }
    return new SearchableRecords(
        Snapshot.catalog(data, 1),
        List.copyOf(opportunities),
        data.leads().stream().map(SearchableRecords::lead).toList());
  }

  private static SearchableOpportunity searchable(
      int key, OpportunityRecord one, List<ChangeRecord> changes) {
    return new SearchableOpportunity(
        Snapshot.history(key, one, changes),
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

  private static Temporal dayOrTime(String text) {
    if (text == null) {
      return null;
    }
    Instant time = TimeText.instant(text, ZoneOffset.UTC);
    return text.contains("T") ? time : LocalDate.parse(text);
  }
}
