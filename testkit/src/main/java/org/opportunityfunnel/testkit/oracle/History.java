package org.opportunityfunnel.testkit.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.opportunityfunnel.testkit.data.ChangeRecord;
import org.opportunityfunnel.testkit.data.OpportunityRecord;

/** Report.md 3, "History". */
public final class History {
  private static final Comparator<ChangeRecord> ORDER =
      Comparator.comparing(History::time).thenComparing(ChangeRecord::id, CodePoints.ORDER);

  private History() {}

  /** The whole history of an opportunity, given its own changes in any order. */
  public static List<Entry> of(
      OpportunityRecord opportunity, List<ChangeRecord> changes, Predicate<String> isKnownStatus) {
    List<ChangeRecord> ordered = ordered(changes);
    List<Entry> entries = new ArrayList<>();
    if (ordered.isEmpty()) {
      entries.add(withoutChanges(opportunity));
    } else {
      addStart(entries, opportunity, ordered.get(0));
      addChanges(entries, ordered);
    }
    addRecord(entries, opportunity);
    removeDeleted(entries, isKnownStatus);
    return List.copyOf(entries);
  }

  /** "Take the opportunity's status changes, ordered by (time at full precision, ID)". */
  private static List<ChangeRecord> ordered(List<ChangeRecord> changes) {
    return changes.stream().sorted(ORDER).toList();
  }

  /** "a change's time is its activity_at, else its date_created". */
  private static Instant time(ChangeRecord change) {
    return change.activityAt() != null ? change.activityAt() : change.dateCreated();
  }

  /** "without changes it is one entry: the record's status_id at its date_created". */
  private static Entry withoutChanges(OpportunityRecord opportunity) {
    return new Entry(opportunity.dateCreated(), opportunity.statusId());
  }

  /**
   * "The history starts with the old_status_id of the first change, at the opportunity's
   * date_created or at that change, whichever is earlier (a null old_status_id: it starts with the
   * change itself)".
   */
  private static void addStart(
      List<Entry> entries, OpportunityRecord opportunity, ChangeRecord first) {
    if (first.oldStatusId() != null) {
      Instant created = opportunity.dateCreated();
      Instant at = created.isBefore(time(first)) ? created : time(first);
      entries.add(new Entry(at, first.oldStatusId()));
    }
  }

  /** "Each change then adds (time, new_status_id)." */
  private static void addChanges(List<Entry> entries, List<ChangeRecord> ordered) {
    ordered.forEach(change -> entries.add(new Entry(time(change), change.newStatusId())));
  }

  /**
   * "If the last entry differs from the record's status_id, one more entry says so, at the record's
   * date_updated, though not before the last entry (without date_updated: at the last entry)."
   */
  private static void addRecord(List<Entry> entries, OpportunityRecord opportunity) {
    Entry last = entries.get(entries.size() - 1);
    if (!last.statusId().equals(opportunity.statusId())) {
      Instant updated = opportunity.dateUpdated();
      Instant at = updated == null || updated.isBefore(last.at()) ? last.at() : updated;
      entries.add(new Entry(at, opportunity.statusId()));
    }
  }

  /**
   * "Then, last of all, entries in a status that no known pipeline has (a deleted status) are
   * removed."
   */
  private static void removeDeleted(List<Entry> entries, Predicate<String> isKnownStatus) {
    entries.removeIf(entry -> !isKnownStatus.test(entry.statusId()));
  }
}
