package org.opportunityfunnel.mapping.internal.cell;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * How dates and times are written.
 *
 * @param formats tried in this order
 * @param zone of dates and of times without an offset; a date is its first moment
 */
public record Dates(List<DateFormat> formats, ZoneId zone) {
  private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  public Dates {
    formats = List.copyOf(formats);
  }

  /** The instant that a cell says. */
  public Instant read(String cell) throws CellException {
    for (DateFormat format : formats) {
      try {
        Instant time = format.read(cell, zone);
        if (time.getEpochSecond() >= FIRST && time.getEpochSecond() <= LAST) {
          return time;
        }
      } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
        // The next format may be the one.
        continue;
      }
    }
    List<String> names = formats.stream().map(DateFormat::name).toList();
    throw new CellException("must be a date or time as " + String.join(" or ", names), cell);
  }
}
