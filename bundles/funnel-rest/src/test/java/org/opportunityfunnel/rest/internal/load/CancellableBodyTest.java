package org.opportunityfunnel.rest.internal.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class CancellableBodyTest {

  private static String message(IOException failure) {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw failure;
          }
        };
    return assertThrows(IOException.class, () -> new CancellableBody(failing).read()).getMessage();
  }

  @Test
  void whatEndsItEarlyIsSaidInWordsForTheClient() {
    assertEquals("The body ended too early.", message(new EOFException("Early EOF")));
    assertEquals(
        "Nothing more of the body came in time.",
        message(new IOException(new TimeoutException("Idle timeout expired: 30000/30000 ms"))));
    assertEquals("Connection reset", message(new IOException("Connection reset")));
  }

  @Test
  void itIsReadAsItIsUntilItIsCancelled() throws IOException {
    CancellableBody body = new CancellableBody(new ByteArrayInputStream(new byte[] {1, -1, 3}));
    assertEquals(1, body.read());
    assertEquals(255, body.read());
    assertEquals(1, body.available());
    body.cancel();
    assertThrows(InterruptedIOException.class, body::read);
    assertFalse(Thread.currentThread().isInterrupted());
  }
}
