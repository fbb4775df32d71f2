package org.opportunityfunnel.rest.internal.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeoutException;

/**
 * A body whose reading another thread can end, also while the client sends nothing: the thread that
 * waits for it is interrupted, and the server's stream gives up for that. What else ends it early
 * is said in words for the client.
 */
final class CancellableBody extends InputStream {
  private final InputStream body;
  private Thread reading;
  private boolean cancelled;

  CancellableBody(InputStream body) {
    this.body = body;
  }

  /** Every read fails from now on, the one that waits too. */
  synchronized void cancel() {
    cancelled = true;
    if (reading != null) {
      reading.interrupt();
    }
  }

  private synchronized void begin() throws InterruptedIOException {
    if (cancelled) {
      throw new InterruptedIOException("The reading was cancelled.");
    }
    reading = Thread.currentThread();
  }

  private synchronized void end() {
    reading = null;
    if (cancelled) {
      // It was for this body alone.
      Thread.interrupted();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    begin();
    try {
      return body.read(into, offset, length);
    } catch (EOFException e) {
      throw new IOException("The body ended too early.", e);
    } catch (IOException e) {
      throw e.getCause() instanceof TimeoutException
          ? new IOException("Nothing more of the body came in time.", e)
          : e;
    } finally {
      end();
    }
  }

  @Override
  public int available() throws IOException {
    return body.available();
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
