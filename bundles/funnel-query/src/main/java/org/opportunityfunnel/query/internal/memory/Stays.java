package org.opportunityfunnel.query.internal.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.CodePointOrder;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.StatusChange;

/** An opportunity's stays in statuses, by its history (report.md, 3). */
final class Stays {
  private static final Comparator<StatusChange> IN_TIME =
      Comparator.comparing(StatusChange::at)
          .thenComparing(StatusChange::id, CodePointOrder.ASCENDING);

  private final Statuses statuses;

  Stays(Statuses statuses) {
    this.statuses = statuses;
  }

  /** Whether an opportunity had a stay as the filter asks for. */
  Predicate<OpportunityHistory> areIn(Filter.InStatus wanted) {
    long from = wanted.onOrAfter() == null ? Long.MIN_VALUE : wanted.onOrAfter().getEpochSecond();
    long to = wanted.before() == null ? Long.MAX_VALUE : wanted.before().getEpochSecond();
    if (from >= to) {
      return history -> false;
    }
    return history -> {
      List<Entry> entries = entries(history);
      for (int i = 0; i < entries.size(); i++) {
        if (wanted.statusIds().contains(entries.get(i).statusId())) {
          long start = entries.get(i).second();
          long next = i + 1 < entries.size() ? entries.get(i + 1).second() : Long.MAX_VALUE;
          if (start < to && Math.max(next, start + 1) > from) {
            return true;
          }
        }
      }
      return false;
    };
  }

  private List<Entry> entries(OpportunityHistory history) {
    List<Entry> entries = new ArrayList<>();
    List<StatusChange> changes = history.changes().stream().sorted(IN_TIME).toList();
    if (changes.isEmpty()) {
      entries.add(new Entry(history.statusId(), history.dateCreated()));
    } else if (changes.get(0).oldStatusId() != null) {
      Instant first = changes.get(0).at();
      Instant created = history.dateCreated();
      entries.add(
          new Entry(changes.get(0).oldStatusId(), created.isBefore(first) ? created : first));
    }
    changes.forEach(change -> entries.add(new Entry(change.newStatusId(), change.at())));
    Entry last = entries.get(entries.size() - 1);
    if (!last.statusId().equals(history.statusId())) {
      Instant updated = history.dateUpdated();
      boolean later = updated != null && updated.isAfter(last.at());
      entries.add(new Entry(history.statusId(), later ? updated : last.at()));
    }
    entries.removeIf(entry -> statuses.of(entry.statusId()) == null);
    return entries;
  }

  private record Entry(String statusId, Instant at) {
    long second() {
      return at.getEpochSecond();
    }
  }
}
