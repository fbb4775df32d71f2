package org.opportunityfunnel.engine.columnar.internal.sums;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.engine.columnar.internal.columns.Chunk;
import org.opportunityfunnel.engine.columnar.internal.columns.SettledSums;
import org.opportunityfunnel.engine.columnar.internal.columns.Span;
import org.opportunityfunnel.engine.columnar.internal.columns.Stretch;

/**
 * Groups the chunks of a partition into stretches, and sums up those whose sums are small beside
 * their rows: what a report that sees a stretch whole then has to read does not depend on how many
 * rows there are. The sums are made by the code that answers reports, so they can't say anything
 * else.
 */
public final class Settling {
  /** A share of the rows' bytes with which no sums are kept. */
  public static final double NEVER = 0;

  /** Few enough that little is left over at the ends, many enough that upper levels cost little. */
  private static final int PARTS = 4;

  private static final FunnelQuery EVERYTHING =
      new FunnelQuery(
          "",
          Long.MIN_VALUE,
          Long.MAX_VALUE,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          StageCounting.VISITED);

  private final Scan scan;
  private final int users;
  private final double share;

  /**
   * @param users how many users there are in the dictionary
   * @param share see {@code Layout}
   */
  public Settling(Lanes lanes, int users, double share) {
    this.scan = new Scan(EVERYTHING, lanes, true, Halves.WHOLE);
    this.users = users;
    this.share = share;
  }

  /** The stretch of all these chunks. */
  public Stretch stretch(List<Chunk> chunks) {
    List<Stretch> level = chunks.stream().map(this::single).toList();
    while (level.size() > 1) {
      List<Stretch> above = new ArrayList<>();
      for (int from = 0; from < level.size(); from += PARTS) {
        above.add(joined(level.subList(from, Math.min(from + PARTS, level.size()))));
      }
      level = above;
    }
    return level.isEmpty()
        ? new Stretch(Span.NONE, List.of(), List.of(), Optional.empty())
        : level.get(0);
  }

  private Stretch single(Chunk chunk) {
    return settled(new Stretch(Span.of(chunk), List.of(chunk), List.of(), Optional.empty()));
  }

  private Stretch joined(List<Stretch> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    Span span = parts.stream().map(Stretch::span).reduce(Span.NONE, Span::and);
    List<Chunk> chunks = parts.stream().flatMap(part -> part.chunks().stream()).toList();
    return settled(new Stretch(span, chunks, parts, Optional.empty()));
  }

  private Stretch settled(Stretch stretch) {
    return isWorthwhile(stretch)
        ? new Stretch(stretch.span(), stretch.chunks(), stretch.parts(), Optional.of(sum(stretch)))
        : stretch;
  }

  private boolean isWorthwhile(Stretch stretch) {
    long rows = stretch.chunks().stream().mapToLong(Chunk::bytes).sum();
    double sums = (double) Long.BYTES * scan.lanes().width() * users;
    // What a row without a right number does to a report depends on the report.
    boolean summable =
        stretch.chunks().stream().allMatch(chunk -> chunk.aside().unsummable().isEmpty());
    return sums <= share * rows && share > NEVER && summable;
  }

  private SettledSums sum(Stretch stretch) {
    Tally tally = Tally.ofAll(users, scan.lanes().width());
    addParts(stretch, tally, new ChunkScan(scan, tally));
    return tally.settled();
  }

  private void addParts(Stretch stretch, Tally tally, ChunkScan chunks) {
    if (stretch.parts().isEmpty()) {
      stretch.chunks().forEach(chunks::add);
    }
    for (Stretch part : stretch.parts()) {
      if (part.sums().isPresent()) {
        tally.add(part.sums().get(), scan.lanes(), true);
      } else {
        addParts(part, tally, chunks);
      }
    }
  }
}
