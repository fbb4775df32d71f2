package org.opportunityfunnel.query.internal.text;

/** A textual query can't be read on from some character. Never leaves this room. */
final class TextSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param at counted from 0; the message counts from 1
   */
  TextSyntaxException(int at, String message) {
    super(place(at) + message);
  }

  static String place(int at) {
    return "at character " + (at + 1) + ": ";
  }
}
