package org.opportunityfunnel.mapping.internal.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opportunityfunnel.mapping.internal.csv.Blanks;

/** How percentages are written: 60, 60 %, 59.5. */
public final class Percent {
  private static final Pattern SHAPE = Pattern.compile("([0-9]{1,3}(?:[.,][0-9]{1,10})?) ?(%)?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Percent() {}

  /**
   * The whole number from 0 to 100 that a cell says, rounded half up. What is between 0 and 1 and
   * has no sign may be a part of one, so that it is refused.
   */
  public static long read(String cell) throws CellException {
    Matcher shape = SHAPE.matcher(Blanks.plain(cell));
    if (!shape.matches()) {
      throw wrong(cell);
    }
    BigDecimal percent = new BigDecimal(shape.group(1).replace(',', '.'));
    if (percent.compareTo(HUNDRED) > 0) {
      throw wrong(cell);
    }
    if (shape.group(2) == null && percent.signum() > 0 && percent.compareTo(BigDecimal.ONE) < 0) {
      throw new CellException(
          "must be a percentage from 0 to 100, with a % if it is below 1 (60 % is written 60, not"
              + " 0.6)",
          cell);
    }
    return percent.setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  private static CellException wrong(String cell) {
    return new CellException("must be a percentage from 0 to 100", cell);
  }
}
