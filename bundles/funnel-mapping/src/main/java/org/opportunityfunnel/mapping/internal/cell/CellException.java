package org.opportunityfunnel.mapping.internal.cell;

/** A cell is not as it should be; the message says what would be right, after its column's name. */
public final class CellException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 60;

  public CellException(String wanted, String found) {
    super(wanted + ", but is " + shown(found));
  }

  private static String shown(String found) {
    return '"' + shortened(found) + '"';
  }

  /** The beginning of a text that is too long to be shown. */
  public static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
