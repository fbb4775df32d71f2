package org.opportunityfunnel.mapping.internal.cell;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.opportunityfunnel.mapping.internal.csv.Blanks;

/**
 * How dates and times are written.
 *
 * @param formats tried in this order
 * @param zone of dates and of times without an offset; a date is its first moment, a time that the
 *     clock skips is as much later, and of one that it shows twice the first is meant
 */
public record Dates(List<DateFormat> formats, ZoneId zone) {
  private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  public Dates {
    formats = List.copyOf(formats);
  }

  /** The instant that a cell says. */
  public Instant read(String cell) throws CellException {
    String text = Blanks.plain(cell);
    for (DateFormat format : formats) {
      try {
        Instant time = format.read(text, zone);
        if (time.getEpochSecond() >= FIRST && time.getEpochSecond() <= LAST) {
          return time;
        }
      } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
        // The next format may be the one.
        continue;
      }
    }
    List<String> shown = formats.stream().map(DateFormat::shown).toList();
    throw new CellException(
        "must be a date or time in a format of the mapping: " + String.join(", or ", shown), cell);
  }
}
