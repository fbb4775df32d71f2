package org.opportunityfunnel.testkit.search;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opportunityfunnel.testkit.data.ChangeRecord;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.oracle.Entry;
import org.opportunityfunnel.testkit.oracle.History;

/** In which statuses an opportunity was, and when. */
record Stays(OrganizationData organization, Map<String, List<ChangeRecord>> changes) {

  static Stays of(OrganizationData organization) {
    return new Stays(
        organization,
        organization.changes().stream().collect(groupingBy(ChangeRecord::opportunityId)));
  }

  /**
   * "the opportunity was in one of the statuses at some time in that range". A stay lasts until the
   * next entry, at least to the end of its second.
   *
   * @param onOrAfter null or the smallest instant if unbounded
   * @param before null or the greatest instant if unbounded
   */
  boolean anyIn(
      OpportunityRecord opportunity, Set<String> statusIds, Instant onOrAfter, Instant before) {
    long from = onOrAfter == null ? Long.MIN_VALUE : onOrAfter.getEpochSecond();
    long to = before == null ? Long.MAX_VALUE : before.getEpochSecond();
    if (from >= to) {
      return false;
    }
    List<Entry> entries = entries(opportunity);
    for (int i = 0; i < entries.size(); i++) {
      long entered = entries.get(i).second();
      long left =
          i + 1 < entries.size()
              ? Math.max(entries.get(i + 1).second(), entered + 1)
              : Long.MAX_VALUE;
      if (statusIds.contains(entries.get(i).statusId()) && entered < to && left > from) {
        return true;
      }
    }
    return false;
  }

  private List<Entry> entries(OpportunityRecord opportunity) {
    List<ChangeRecord> own = changes.getOrDefault(opportunity.id(), List.of());
    return History.of(opportunity, own, id -> organization.status(id).isPresent());
  }
}
