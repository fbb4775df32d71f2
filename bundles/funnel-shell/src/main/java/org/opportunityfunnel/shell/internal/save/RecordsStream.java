package org.opportunityfunnel.shell.internal.save;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.opportunityfunnel.api.store.RecordKind;

/** A record a line to another program; a reader that went away ends it. */
public final class RecordsStream implements RecordsTarget {
  private final OutputStream out;
  private final PrintStream printed;

  public RecordsStream(PrintStream printed) {
    this.out = printed;
    this.printed = printed;
  }

  @Override
  public void line(RecordKind kind, byte[] json) throws IOException {
    out.write(json);
    out.write('\n');
  }

  @Override
  public void finish() throws IOException {
    if (printed.checkError()) {
      throw new IOException("not all of it could be written");
    }
  }

  @Override
  public void close() {
    printed.flush();
  }
}
