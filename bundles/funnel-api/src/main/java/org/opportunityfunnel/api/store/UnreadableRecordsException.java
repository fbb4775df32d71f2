package org.opportunityfunnel.api.store;

import java.io.IOException;

/** What follows a line of a file can't be made out. */
public final class UnreadableRecordsException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long line;

  /**
   * The file can't be made out from there on.
   *
   * @param line counted from 1
   * @param message what is wrong and what would be right
   */
  public UnreadableRecordsException(long line, String message) {
    super(message);
    this.line = line;
  }

  public long line() {
    return line;
  }
}
