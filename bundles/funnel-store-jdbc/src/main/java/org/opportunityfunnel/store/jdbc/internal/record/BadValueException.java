package org.opportunityfunnel.store.jdbc.internal.record;

/** A member's value is not what it has to be; the message says what would be right. */
public final class BadValueException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String inside;

  /** The value as a whole is wrong. */
  public BadValueException(String message) {
    this("", message);
  }

  /**
   * A part of the value is wrong.
   *
   * @param inside the path from the member to the part, such as {@code [2].type}
   */
  public BadValueException(String inside, String message) {
    // Thrown once a bad record: a stack trace would cost more than reading the record.
    super(message, null, false, false);
    this.inside = inside;
  }

  public String inside() {
    return inside;
  }
}
