package org.opportunityfunnel.store.jdbc.internal.source;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/** A record has more bytes than one may have. */
final class TooLongException extends StreamConstraintsException {
  private static final long serialVersionUID = 1L;

  TooLongException() {
    super("record too long");
  }
}
