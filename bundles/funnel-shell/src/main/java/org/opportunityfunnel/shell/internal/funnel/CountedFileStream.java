package org.opportunityfunnel.shell.internal.funnel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file's bytes as they are; the listener is told of them as they are read. */
public final class CountedFileStream extends FilterInputStream {
  private final String name;
  private final Imports.Listener listener;

  /** Opens the file. */
  public CountedFileStream(Path file, Imports.Listener listener) throws IOException {
    super(Files.newInputStream(file));
    this.name = file.getFileName().toString();
    this.listener = listener;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    if (one >= 0) {
      listener.read(name, 1);
    }
    return one;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int bytes = super.read(target, offset, length);
    if (bytes > 0) {
      listener.read(name, bytes);
    }
    return bytes;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
