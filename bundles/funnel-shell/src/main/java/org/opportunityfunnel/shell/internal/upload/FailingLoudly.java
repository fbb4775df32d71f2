package org.opportunityfunnel.shell.internal.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A stream for the JDK's HTTP client, which takes an {@link IOException} of the body for its end:
 * the server would get half of an archive as a whole one. Unchecked, it breaks the request.
 */
final class FailingLoudly extends FilterInputStream {
  private final AtomicReference<IOException> failure;

  /** Notes the failure there. */
  FailingLoudly(InputStream in, AtomicReference<IOException> failure) {
    super(in);
    this.failure = failure;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    try {
      return in.read(target, offset, length);
    } catch (IOException unreadable) {
      failure.set(unreadable);
      throw new UncheckedIOException(unreadable);
    }
  }
}
