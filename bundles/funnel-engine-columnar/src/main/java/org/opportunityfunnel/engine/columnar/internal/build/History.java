package org.opportunityfunnel.engine.columnar.internal.build;

import java.util.Arrays;
import java.util.Comparator;
import org.opportunityfunnel.api.model.CodePointOrder;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.StatusChange;

/**
 * The history of one opportunity (report.md 3, "History"), in whole seconds, without the entries in
 * statuses that no pipeline has. Filled anew for each opportunity, so that a scan leaves no garbage
 * here.
 */
final class History {
  private static final Comparator<StatusChange> IN_ORDER =
      Comparator.comparing(StatusChange::at)
          .thenComparing(StatusChange::id, CodePointOrder.ASCENDING);

  private final StatusBook statuses;
  private long[] seconds = new long[16];
  private StatusPlace[] places = new StatusPlace[16];
  private int size;

  History(StatusBook statuses) {
    this.statuses = statuses;
  }

  void read(OpportunityHistory opportunity) {
    size = 0;
    long created = opportunity.dateCreated().getEpochSecond();
    StatusChange[] changes = opportunity.changes().toArray(StatusChange[]::new);
    if (changes.length == 0) {
      add(created, opportunity.statusId());
      return;
    }
    Arrays.sort(changes, IN_ORDER);
    StatusChange first = changes[0];
    if (first.oldStatusId() != null) {
      add(Math.min(created, first.at().getEpochSecond()), first.oldStatusId());
    }
    for (StatusChange change : changes) {
      add(change.at().getEpochSecond(), change.newStatusId());
    }
    StatusChange last = changes[changes.length - 1];
    if (!last.newStatusId().equals(opportunity.statusId())) {
      long second = last.at().getEpochSecond();
      if (opportunity.dateUpdated() != null) {
        second = Math.max(second, opportunity.dateUpdated().getEpochSecond());
      }
      add(second, opportunity.statusId());
    }
  }

  private void add(long second, String statusId) {
    StatusPlace place = statuses.place(statusId);
    if (place == null) {
      return;
    }
    if (size == seconds.length) {
      seconds = Arrays.copyOf(seconds, 2 * size);
      places = Arrays.copyOf(places, 2 * size);
    }
    seconds[size] = second;
    places[size] = place;
    size++;
  }

  int size() {
    return size;
  }

  /** When the entry was made; never falls from one to the next. */
  long second(int entry) {
    return seconds[entry];
  }

  StatusPlace place(int entry) {
    return places[entry];
  }

  /** Whether an entry before that one is in the same pipeline. */
  boolean seenBefore(int entry) {
    for (int i = 0; i < entry; i++) {
      if (places[i].pipeline() == places[entry].pipeline()) {
        return true;
      }
    }
    return false;
  }
}
