package org.opportunityfunnel.shell.internal.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.opportunityfunnel.shell.internal.funnel.Imports;

/**
 * A folder's files as a zip archive that comes into being while it is read, so that neither memory
 * nor disk grows with the files. Plain files are compressed lightly, gzipped ones not again.
 */
public final class ZipFolderStream extends InputStream {
  private static final int CHUNK = 64 * 1024;

  private final Iterator<Path> files;
  private final Imports.Listener listener;
  private final Archive archive = new Archive();
  private final ZipOutputStream zip = new ZipOutputStream(archive);
  private final byte[] chunk = new byte[CHUNK];
  private Path file;
  private InputStream source;
  private boolean complete;
  private volatile IOException failure;

  public ZipFolderStream(List<Path> files, Imports.Listener listener) {
    this.files = files.iterator();
    this.listener = listener;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      while (archive.isDrained() && !complete) {
        advance();
      }
    } catch (IOException unreadable) {
      failure = unreadable;
      throw unreadable;
    }
    return length == 0 ? 0 : archive.drainTo(target, offset, length);
  }

  /** Why a file could not be read, if one could not; from any thread. */
  public Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  private void advance() throws IOException {
    if (source == null) {
      open();
      return;
    }
    int bytes = source.read(chunk);
    if (bytes < 0) {
      source.close();
      source = null;
      zip.closeEntry();
    } else {
      zip.write(chunk, 0, bytes);
      listener.read(file.getFileName().toString(), bytes);
    }
  }

  private void open() throws IOException {
    if (!files.hasNext()) {
      zip.close();
      complete = true;
      return;
    }
    file = files.next();
    source = Files.newInputStream(file);
    String name = file.getFileName().toString();
    zip.setLevel(name.endsWith(".gz") ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
    ZipEntry entry = new ZipEntry(name);
    entry.setLastModifiedTime(FileTime.fromMillis(0));
    zip.putNextEntry(entry);
  }

  @Override
  public void close() throws IOException {
    if (source != null) {
      source.close();
      source = null;
    }
    files.forEachRemaining(unread -> {});
    complete = true;
  }

  /** What was written and not read yet. */
  private static final class Archive extends ByteArrayOutputStream {
    private int position;

    boolean isDrained() {
      return position == count;
    }

    int drainTo(byte[] target, int offset, int length) {
      if (isDrained()) {
        return -1;
      }
      int bytes = Math.min(length, count - position);
      System.arraycopy(buf, position, target, offset, bytes);
      position += bytes;
      if (isDrained()) {
        reset();
        position = 0;
      }
      return bytes;
    }
  }
}
