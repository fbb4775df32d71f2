package org.opportunityfunnel.itests.harness;

import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.model.StatusChange;
import org.opportunityfunnel.api.model.User;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.testkit.data.ChangeRecord;
import org.opportunityfunnel.testkit.data.OpportunityDraft;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;

/** What a scan gives, as records that can be imported and that the oracle takes. */
public final class ScannedRecords implements OpportunitySink {
  private final List<OpportunityRecord> opportunities = new ArrayList<>();
  private final List<ChangeRecord> changes = new ArrayList<>();
  private Catalog catalog = Catalog.EMPTY;

  @Override
  public void begin(Catalog catalog, long opportunities) {
    this.catalog = catalog;
  }

  @Override
  public void opportunity(OpportunityHistory one) {
    opportunities.add(
        new OpportunityDraft(one.id(), one.statusId(), one.dateCreated())
            .user(one.userId())
            .value(one.value(), one.period())
            .confidence(one.confidence())
            .updated(one.dateUpdated())
            .done());
    for (StatusChange change : one.changes()) {
      changes.add(
          ChangeRecord.at(
              change.at(), change.id(), one.id(), change.oldStatusId(), change.newStatusId()));
    }
  }

  /** All of them, with those users, groups and searches beside them. */
  public OrganizationData data(List<User> users, List<Group> groups, List<SavedSearch> searches) {
    return new OrganizationData(
        List.copyOf(catalog.pipelines()),
        users,
        groups,
        searches,
        List.of(),
        opportunities,
        changes);
  }

  /** Only the opportunities after the first so many, with the changes of them. */
  public OrganizationData after(int first) {
    List<OpportunityRecord> later = opportunities.subList(first, opportunities.size());
    List<String> ids = later.stream().map(OpportunityRecord::id).toList();
    return OrganizationData.of(
        List.of(),
        later,
        changes.stream().filter(change -> ids.contains(change.opportunityId())).toList());
  }
}
