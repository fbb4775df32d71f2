package org.opportunityfunnel.testkit.random;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.testkit.data.ChangeRecord;

/** The changes of one opportunity, in the order of their telling, and how its record fits them. */
final class RandomStory {
  private final Dice dice;
  private final RandomIds ids;
  private final RandomTimes times;
  private final RandomStatuses statuses;

  RandomStory(Dice dice, RandomIds ids, RandomTimes times, RandomStatuses statuses) {
    this.dice = dice;
    this.ids = ids;
    this.times = times;
    this.statuses = statuses;
  }

  /** None to eight changes. */
  List<ChangeRecord> changes(String opportunityId) {
    List<ChangeRecord> changes = new ArrayList<>();
    String current = statuses.first();
    for (Instant time : sortedTimes(dice.percent(15) ? 0 : dice.between(1, 8))) {
      String next = statuses.after(current);
      changes.add(change(time, opportunityId, current, next));
      current = next;
    }
    return changes;
  }

  /** Mostly where the last change led to. */
  String present(List<ChangeRecord> changes) {
    if (changes.isEmpty()) {
      return statuses.first();
    }
    return dice.percent(80) ? changes.get(changes.size() - 1).newStatusId() : statuses.any();
  }

  /** Before, at or after the first change. */
  Instant created(List<ChangeRecord> changes) {
    if (changes.isEmpty() || dice.percent(40)) {
      return times.event();
    }
    Instant first = time(changes.get(0));
    return dice.percent(50) ? first : first.minusSeconds(dice.between(0, 90_000));
  }

  /** Missing, or before, at or after the last change. */
  Instant updated(List<ChangeRecord> changes) {
    if (dice.percent(25)) {
      return null;
    }
    return changes.isEmpty() || dice.percent(60)
        ? times.event()
        : time(changes.get(changes.size() - 1));
  }

  private List<Instant> sortedTimes(int count) {
    List<Instant> sorted = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sorted.add(times.event());
    }
    sorted.sort(Instant::compareTo);
    return sorted;
  }

  private ChangeRecord change(Instant time, String opportunityId, String current, String next) {
    String old = dice.percent(85) ? current : dice.percent(50) ? null : statuses.any();
    boolean hasActivity = dice.percent(80);
    boolean hasCreation = !hasActivity || dice.percent(70);
    Instant created = hasActivity && dice.percent(30) ? times.event() : time;
    return new ChangeRecord(
        ids.next("acti"),
        opportunityId,
        old,
        next,
        hasActivity ? time : null,
        hasCreation ? created : null);
  }

  private static Instant time(ChangeRecord change) {
    return change.activityAt() == null ? change.dateCreated() : change.activityAt();
  }
}
