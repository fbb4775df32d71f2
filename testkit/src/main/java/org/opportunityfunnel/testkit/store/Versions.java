package org.opportunityfunnel.testkit.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.store.ChangeSink;
import org.opportunityfunnel.testkit.data.OrganizationData;

/**
 * The last few versions of an organization's records.
 *
 * @param snapshots the present one first
 */
record Versions(List<Snapshot> snapshots) {
  private static final int REMEMBERED = 4;

  /** Each such key is told of although nothing happened to it. */
  private static final int TOLD_ANYWAY = 7;

  static Versions of(OrganizationData data, long version) {
    return new Versions(List.of(Snapshot.of(data, version)));
  }

  /** With that one as the present one; opportunities that stay keep their keys. */
  Versions with(OrganizationData data, long version) {
    List<Snapshot> next = new ArrayList<>();
    next.add(present().next(data, version));
    next.addAll(snapshots.subList(0, Math.min(snapshots.size(), REMEMBERED - 1)));
    return new Versions(List.copyOf(next));
  }

  Snapshot present() {
    return snapshots.get(0);
  }

  /** See {@link org.opportunityfunnel.api.store.OpportunityStore#changes}. */
  boolean changes(long since, ChangeSink sink) {
    Optional<Snapshot> known =
        snapshots.stream().filter(one -> one.catalog().version() == since).findFirst();
    known.ifPresent(earlier -> tell(earlier, sink));
    return known.isPresent();
  }

  private void tell(Snapshot earlier, ChangeSink sink) {
    sink.begin(present().catalog());
    Map<Integer, OpportunityHistory> gone = new HashMap<>();
    earlier.histories().forEach(one -> gone.put(one.key(), one));
    for (OpportunityHistory one : present().histories()) {
      boolean same = one.equals(gone.remove(one.key()));
      if (!same || one.key() % TOLD_ANYWAY == 0) {
        sink.opportunity(one);
      }
    }
    gone.keySet().forEach(sink::removed);
  }
}
