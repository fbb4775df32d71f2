package org.opportunityfunnel.testkit.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.StatusChange;
import org.opportunityfunnel.api.model.ValuePeriod;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.testkit.data.ChangeRecord;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.search.FilterEvaluation;

/**
 * An organization's records at one version.
 *
 * @param histories in the order of the data
 * @param keysGiven how many keys were given to opportunities so far, also to some that are gone
 */
record Snapshot(
    OrganizationData data, Catalog catalog, List<OpportunityHistory> histories, int keysGiven) {

  static Snapshot of(OrganizationData data, long version) {
    return of(data, version, Map.of(), 0);
  }

  /** These records at a later version: opportunities that stay keep their keys. */
  Snapshot next(OrganizationData newData, long version) {
    Map<String, Integer> keys =
        histories.stream()
            .collect(Collectors.toMap(OpportunityHistory::id, OpportunityHistory::key));
    return of(newData, version, keys, keysGiven);
  }

  private static Snapshot of(
      OrganizationData data, long version, Map<String, Integer> keys, int keysGiven) {
    Map<String, List<ChangeRecord>> changes =
        data.changes().stream().collect(Collectors.groupingBy(ChangeRecord::opportunityId));
    List<OpportunityHistory> histories = new ArrayList<>();
    int given = keysGiven;
    for (OpportunityRecord opportunity : data.opportunities()) {
      List<ChangeRecord> own = changes.getOrDefault(opportunity.id(), List.of());
      Integer known = keys.get(opportunity.id());
      int key = known == null ? key(given++) : known;
      histories.add(history(key, opportunity, own));
    }
    return new Snapshot(data, catalog(data, version), List.copyOf(histories), given);
  }

  /** The opportunities that the filter keeps. */
  Selection select(Filter filter) {
    Set<String> kept = new FilterEvaluation(data).kept(filter);
    BitSet keys = new BitSet();
    for (OpportunityHistory history : histories) {
      if (kept.contains(history.id())) {
        keys.set(history.key());
      }
    }
    return Selection.of(keys);
  }

  /** Keys with gaps, as they are where opportunities were deleted. */
  static int key(int index) {
    return index + index / 3 + 1;
  }

  static Catalog catalog(OrganizationData data, long version) {
    List<String> currencies =
        data.opportunities().stream()
            .map(OpportunityRecord::valueCurrency)
            .filter(Objects::nonNull)
            .toList();
    return new Catalog(
        version, data.pipelines(), data.users(), data.groups(), data.savedSearches(), currencies);
  }

  static OpportunityHistory history(
      int key, OpportunityRecord opportunity, List<ChangeRecord> changes) {
    ValuePeriod period = opportunity.valuePeriod();
    return new OpportunityHistory(
        key,
        opportunity.id(),
        opportunity.userId(),
        opportunity.statusId(),
        opportunity.value(),
        period == null ? ValuePeriod.ONE_TIME : period,
        opportunity.confidence(),
        opportunity.dateCreated(),
        opportunity.dateUpdated(),
        changes.stream().map(Snapshot::change).toList());
  }

  private static StatusChange change(ChangeRecord change) {
    Instant at = change.activityAt() == null ? change.dateCreated() : change.activityAt();
    return new StatusChange(change.id(), change.oldStatusId(), change.newStatusId(), at);
  }
}
