package org.opportunityfunnel.mapping.internal.cell;

/** A cell is not as it should be; the message says what would be right, after its column's name. */
public final class CellException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 60;

  public CellException(String wanted, String found) {
    super(wanted + ", but is " + shown(found));
  }

  private static String shown(String found) {
    String text =
        found.codePointCount(0, found.length()) <= SHOWN
            ? found
            : found.substring(0, found.offsetByCodePoints(0, SHOWN)) + "…";
    return '"' + text + '"';
  }
}
