package org.opportunityfunnel.shell.internal.preflight;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A directory is there, made if need be, can be written, and has room.
 *
 * @param name what a person calls it
 */
record DirectoryCheck(String name, Path directory, long leastFreeBytes) implements Check {

  @Override
  public Optional<String> refusal() {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      return cannotBeUsed("can't be made", e);
    }
    try {
      Files.delete(Files.createTempFile(directory, ".preflight", ""));
    } catch (IOException e) {
      return cannotBeUsed("can't be written", e);
    }
    return room();
  }

  private Optional<String> room() {
    long free;
    try {
      free = Files.getFileStore(directory).getUsableSpace();
    } catch (IOException e) {
      return cannotBeUsed("can't be examined", e);
    }
    if (free >= leastFreeBytes) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            "%s (%s) has %d MB left on its disk, at least %d MB are needed; make room there.",
            directory, name, free >> 20, leastFreeBytes >> 20));
  }

  private Optional<String> cannotBeUsed(String how, IOException cause) {
    return Optional.of(
        String.format(
            "%s (%s) %s: %s; choose a directory on a disk with room that this user may write.",
            directory, name, how, reason(cause)));
  }

  private static String reason(IOException cause) {
    if (cause instanceof FileSystemException failure && failure.getReason() != null) {
      return failure.getReason();
    }
    return switch (cause.getClass().getSimpleName()) {
      case "FileAlreadyExistsException" -> "a file is in its place";
      case "AccessDeniedException" -> "permission denied";
      default -> String.valueOf(cause.getMessage());
    };
  }
}
