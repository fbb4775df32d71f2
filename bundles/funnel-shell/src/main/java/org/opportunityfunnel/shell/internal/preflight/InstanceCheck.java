package org.opportunityfunnel.shell.internal.preflight;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * This distribution runs no other server: two would share one bundle cache. Karaf itself would wait
 * for its lock without an end.
 *
 * @param lockFile the file that a running Karaf keeps locked
 */
record InstanceCheck(Path lockFile) implements Check {

  @Override
  public Optional<String> refusal() {
    try {
      if (!FileLocks.heldElsewhere(lockFile)) {
        return Optional.empty();
      }
      return Optional.of(
          "A server already runs from "
              + lockFile.toAbsolutePath().getParent()
              + "; use or stop that one, or start another from a copy of the distribution.");
    } catch (IOException e) {
      return Optional.of(lockFile + " can't be locked (" + e.getMessage() + "); remove it.");
    }
  }
}
