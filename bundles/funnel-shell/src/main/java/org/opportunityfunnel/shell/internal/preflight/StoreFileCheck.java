package org.opportunityfunnel.shell.internal.preflight;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** No other process has the store's file open: one process owns it. */
record StoreFileCheck(Path file) implements Check {

  @Override
  public Optional<String> refusal() {
    try {
      if (!FileLocks.heldElsewhere(file)) {
        return Optional.empty();
      }
      return Optional.of(
          file
              + " is locked by another process; stop the server that uses it,"
              + " or set FUNNEL_DATA to another directory.");
    } catch (IOException e) {
      return Optional.of(file + " can't be written; give this user the right to write it.");
    }
  }
}
