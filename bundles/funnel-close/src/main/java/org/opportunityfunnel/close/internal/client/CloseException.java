package org.opportunityfunnel.close.internal.client;

/** Close can't or won't answer. The message is a sentence for whoever runs the server. */
public final class CloseException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** Trying again later may help. */
    AWAY,
    /** It will not help before the configuration is changed. */
    REFUSED,
    /** There is no such record. */
    GONE,
    /** The list goes on, but not for so large a {@code _skip}. */
    TOO_DEEP
  }

  private final Reason reason;

  public CloseException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
