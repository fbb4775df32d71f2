package org.opportunityfunnel.shell.internal.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.opportunityfunnel.shell.internal.client.FunnelClient;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;
import org.opportunityfunnel.shell.internal.funnel.Imports;

/**
 * An import on its way to the server, that a person may give up: what is not sent yet is not sent
 * any more, and the server is told. Thread-safe.
 */
final class Upload {
  private static final String CANCELLED = "The import was cancelled; nothing was stored.";

  private final String id = UUID.randomUUID().toString();
  private final FunnelClient client;
  private final Imports.Listener listener;
  private volatile boolean givenUp;
  private volatile boolean sent;

  Upload(FunnelClient client, Imports.Listener listener) {
    this.client = client;
    this.listener = listener;
  }

  String id() {
    return id;
  }

  /** Whether a person wanted it to end. */
  boolean isGivenUp() {
    return givenUp;
  }

  /** Gives it up; what came of that its answer tells, or {@link #failure}. */
  void giveUp() {
    givenUp = true;
    listener.cancels();
    try {
      client.delete(path(id));
    } catch (CommandFailure unknown) {
      // It has not come to the server, or has ended there already: the one has nothing to store,
      // of the other the answer is on its way.
      return;
    }
  }

  static String path(String id) {
    return "/import/" + FunnelClient.encoded(id) + "/";
  }

  /**
   * Nothing is sent of one that was given up before.
   *
   * @throws CommandFailure REFUSED for such one
   */
  void begin() {
    if (givenUp) {
      throw new CommandFailure(CommandFailure.Kind.REFUSED, CANCELLED);
    }
  }

  /** What to tell a person of that failure: of half a body nothing is ever stored. */
  CommandFailure failure(CommandFailure failure) {
    return givenUp && !sent
        ? new CommandFailure(CommandFailure.Kind.REFUSED, CANCELLED, failure)
        : failure;
  }

  /** The body as it is sent. */
  InputStream sent(InputStream body) {
    return new Body(body);
  }

  private final class Body extends InputStream {
    private final InputStream in;

    Body(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (givenUp && !sent) {
        throw new IOException("The import was given up.");
      }
      int count = in.read(into, offset, length);
      sent |= count < 0;
      return count;
    }

    @Override
    public int available() throws IOException {
      return in.available();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
