package org.opportunityfunnel.api.sync;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opportunityfunnel.api.store.ImportReport.Counts;
import org.opportunityfunnel.api.store.RecordKind;

/**
 * What the fetching from one source does, or did last. It begins anew with the server.
 *
 * @param source where the records come from, such as {@code https://api.close.com}
 * @param phase what is fetched now, such as {@code leads}; empty if nothing is
 * @param times when it began and ended
 * @param requests made of the source
 * @param counts of the records that were stored, by kind
 * @param refused how many records could not be stored
 * @param refusals the first of them, each with what is wrong with it
 * @param error why it ended before its end, in a sentence; empty if it did not
 */
public record SyncInfo(
    String source,
    String phase,
    Times times,
    long requests,
    Map<RecordKind, Counts> counts,
    long refused,
    List<String> refusals,
    String error) {
  public SyncInfo {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(times, "times");
    Objects.requireNonNull(error, "error");
    counts = Map.copyOf(counts);
    refusals = List.copyOf(refusals);
  }

  /**
   * When it happened, or will.
   *
   * @param begun when the last one began; empty if none has
   * @param finished when the last one ended, well or not; empty if none has
   * @param succeeded when the last one ended that fetched all; empty if none has
   * @param next when the next one begins by itself; empty if none does, or one runs
   */
  public record Times(
      Optional<Instant> begun,
      Optional<Instant> finished,
      Optional<Instant> succeeded,
      Optional<Instant> next) {
    public static final Times NONE =
        new Times(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public boolean isRunning() {
    return !phase.isEmpty();
  }
}
