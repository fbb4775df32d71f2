package org.opportunityfunnel.mapping.internal.row;

import java.time.Instant;
import java.util.Optional;
import org.opportunityfunnel.mapping.internal.cell.Dates;
import org.opportunityfunnel.mapping.internal.mapping.Part;
import org.opportunityfunnel.mapping.internal.mapping.Status;

/**
 * When what happened to a deal, as far as its row says.
 *
 * @param created null if it is wrong
 * @param changed when it came into its stage
 */
record DealTimes(
    Instant created,
    Optional<Instant> updated,
    Optional<Instant> changed,
    Optional<Instant> closed,
    Optional<Instant> won,
    Optional<Instant> lost) {

  static DealTimes read(RowCells cells, Dates dates) {
    return new DealTimes(
        cells.need(Part.CREATED, dates::read).orElse(null),
        cells.read(Part.UPDATED, dates::read),
        cells.read(Part.CHANGED, dates::read),
        cells.read(Part.CLOSED, dates::read),
        cells.read(Part.WON, dates::read),
        cells.read(Part.LOST, dates::read));
  }

  /**
   * Since when it has had its status: its close if that is won or lost, else its last change. It is
   * never before the creation: a close may be a day only, or typed in by hand.
   */
  Instant since(Status.Type type) {
    Optional<Instant> last = changed.or(this::updated);
    Optional<Instant> since =
        switch (type) {
          case ACTIVE -> last;
          case WON -> won.or(this::closed).or(() -> last);
          case LOST -> lost.or(this::closed).or(() -> last);
        };
    return since.filter(time -> time.isAfter(created)).orElse(created);
  }

  /** When it ended, if it ended so. */
  Optional<Instant> ended(Status.Type type, Status.Type so) {
    return type == so ? Optional.of(since(type)) : Optional.empty();
  }
}
