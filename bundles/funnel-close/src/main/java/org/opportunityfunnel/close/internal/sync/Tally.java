package org.opportunityfunnel.close.internal.sync;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportReport.Counts;
import org.opportunityfunnel.api.store.RecordKind;

/**
 * What the loads of a run did.
 *
 * @param refused how many records could not be stored
 * @param refusals the first of them, with what is wrong
 * @param version of the data after the last load; 0 before the first one
 */
public record Tally(
    Map<RecordKind, Counts> counts, long refused, List<String> refusals, long version) {
  static final Tally NOTHING = new Tally(Map.of(), 0, List.of(), 0);
  private static final int MOST_REFUSALS = 10;
  private static final Counts NONE = new Counts(0, 0, 0, 0);

  public Tally {
    counts = Map.copyOf(counts);
    refusals = List.copyOf(refusals);
  }

  Tally and(ImportReport report) {
    Map<RecordKind, Counts> sums = new EnumMap<>(RecordKind.class);
    sums.putAll(counts);
    report.counts().forEach((kind, more) -> sums.merge(kind, more, Tally::sum));
    return new Tally(sums, refused, refusals, report.version());
  }

  Tally andRefused(String record, String why) {
    List<String> all = new ArrayList<>(refusals);
    if (all.size() < MOST_REFUSALS) {
      all.add(record + ": " + why);
    }
    return new Tally(counts, refused + 1, all, version);
  }

  /** Whether the store had nothing of that kind of what came. */
  boolean isAllNew(RecordKind kind) {
    Counts one = counts.getOrDefault(kind, NONE);
    return one.added() > 0 && one.changed() == 0 && one.unchanged() == 0;
  }

  private static Counts sum(Counts one, Counts other) {
    return new Counts(
        one.added() + other.added(),
        one.changed() + other.changed(),
        one.unchanged() + other.unchanged(),
        one.removed() + other.removed());
  }
}
