package org.opportunityfunnel.api.sync;

import java.util.Locale;

/** Why an event that was delivered was not taken. */
public enum DeliveryRefusal {
  /** No key of the configuration signed it, or nobody did. */
  UNSIGNED,
  /** It was signed too long ago, or ahead of the clock here. */
  UNTIMELY,
  /** It is of another organization than the configuration takes events of. */
  FOREIGN,
  /** It is no event, or its record can't be stored. */
  INVALID,
  /** It is larger than any event may be. */
  TOO_LARGE,
  /** The store can't be reached, or too much waits for it; the sender is to come again. */
  UNAVAILABLE,
  /** A bug; the log says more. */
  FAILED;

  /** In small letters, as {@code too_large}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
