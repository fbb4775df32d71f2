package org.opportunityfunnel.mapping.internal.cell;

import java.util.Locale;

/** How it is written whether something is so. */
public final class YesNo {
  private YesNo() {}

  /** True for true, yes and 1; false for false, no and 0; in any case. */
  public static boolean read(String cell) throws CellException {
    return switch (cell.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> throw new CellException("must be true or false", cell);
    };
  }
}
