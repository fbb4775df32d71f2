package org.opportunityfunnel.shell.internal.save;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;
import org.opportunityfunnel.api.store.RecordKind;

/**
 * A file with a record a line, gzipped if its name ends in {@code .gz}. It is written beside its
 * place, and synced before it goes there.
 */
public final class RecordsFile implements RecordsTarget {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final Path part;
  private final OutputStream out;

  public RecordsFile(Path file) throws IOException {
    this.file = file;
    this.part = file.resolveSibling(file.getFileName() + ".part");
    OutputStream raw = Files.newOutputStream(part);
    this.out =
        new BufferedOutputStream(
            file.toString().endsWith(".gz") ? new GZIPOutputStream(raw, BUFFER) : raw, BUFFER);
  }

  @Override
  public void line(RecordKind kind, byte[] json) throws IOException {
    out.write(json);
    out.write('\n');
  }

  @Override
  public void finish() throws IOException {
    out.close();
    try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
