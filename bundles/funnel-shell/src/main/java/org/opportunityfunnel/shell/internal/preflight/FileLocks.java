package org.opportunityfunnel.shell.internal.preflight;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Sees the locks that other processes hold on a file. */
final class FileLocks {
  private FileLocks() {}

  /** Whether another process has locked any part of the file; a file that is not there is free. */
  static boolean heldElsewhere(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    }
  }
}
