package org.opportunityfunnel.testkit.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.opportunityfunnel.testkit.data.ChangeRecord;
import org.opportunityfunnel.testkit.data.LeadRecord;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;

/** Organizations with fewer records. */
final class SmallerRecords {
  private SmallerRecords() {}

  static Stream<OrganizationData> of(OrganizationData data) {
    return Stream.of(
            fewer(data, data.opportunities(), SmallerRecords::withOpportunities),
            fewer(data, data.changes(), SmallerRecords::withChanges),
            fewer(data, data.leads(), SmallerRecords::withLeads),
            data.users().isEmpty() && data.savedSearches().isEmpty()
                ? Stream.<OrganizationData>empty()
                : Stream.of(withoutPeople(data)),
            SmallerLists.with(data.leads(), SmallerRecords::plainer)
                .map(leads -> withLeads(data, leads)),
            SmallerLists.with(data.opportunities(), SmallerRecords::plainer)
                .map(opportunities -> withOpportunities(data, opportunities)))
        .flatMap(step -> step);
  }

  private static <T> Stream<OrganizationData> fewer(
      OrganizationData data,
      List<T> records,
      BiFunction<OrganizationData, List<T>, OrganizationData> with) {
    return SmallerLists.without(records).map(less -> with.apply(data, less));
  }

  /** Without custom fields, all or one. */
  private static Stream<LeadRecord> plainer(LeadRecord one) {
    return lessCustom(one.custom())
        .map(
            custom ->
                new LeadRecord(
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
                    custom));
  }

  private static Stream<OpportunityRecord> plainer(OpportunityRecord one) {
    return lessCustom(one.custom())
        .map(
            custom ->
                new OpportunityRecord(
                    one.id(),
                    one.leadId(),
                    one.leadName(),
                    one.contactId(),
                    one.userId(),
                    one.createdBy(),
                    one.updatedBy(),
                    one.pipelineId(),
                    one.statusId(),
                    one.value(),
                    one.valuePeriod(),
                    one.valueCurrency(),
                    one.confidence(),
                    one.dateCreated(),
                    one.dateUpdated(),
                    one.dateWon(),
                    one.dateLost(),
                    one.note(),
                    custom));
  }

  private static Stream<Map<String, Object>> lessCustom(Map<String, Object> custom) {
    return SmallerLists.without(List.copyOf(custom.keySet()))
        .map(
            ids -> {
              Map<String, Object> less = new LinkedHashMap<>(custom);
              less.keySet().retainAll(ids);
              return less;
            });
  }

  private static OrganizationData withOpportunities(
      OrganizationData data, List<OpportunityRecord> opportunities) {
    return new OrganizationData(
        data.pipelines(),
        data.users(),
        data.groups(),
        data.savedSearches(),
        data.leads(),
        opportunities,
        data.changes());
  }

  private static OrganizationData withChanges(OrganizationData data, List<ChangeRecord> changes) {
    return new OrganizationData(
        data.pipelines(),
        data.users(),
        data.groups(),
        data.savedSearches(),
        data.leads(),
        data.opportunities(),
        changes);
  }

  private static OrganizationData withLeads(OrganizationData data, List<LeadRecord> leads) {
    return new OrganizationData(
        data.pipelines(),
        data.users(),
        data.groups(),
        data.savedSearches(),
        leads,
        data.opportunities(),
        data.changes());
  }

  /** Groups stay, since searches may name them. */
  private static OrganizationData withoutPeople(OrganizationData data) {
    return new OrganizationData(
        data.pipelines(),
        List.of(),
        data.groups(),
        List.of(),
        data.leads(),
        data.opportunities(),
        data.changes());
  }
}
