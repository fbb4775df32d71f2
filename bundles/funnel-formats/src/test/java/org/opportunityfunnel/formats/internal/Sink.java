package org.opportunityfunnel.formats.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Takes what a format writes, and sees that the stream stays open. */
public final class Sink extends ByteArrayOutputStream {
  private boolean closed;

  /** What a format does with a stream. */
  public interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** What was written, as UTF-8. */
  public static String text(Writing writing) throws IOException {
    Sink sink = new Sink();
    writing.to(sink);
    assertFalse(sink.closed, "the stream was closed");
    return sink.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    closed = true;
  }
}
