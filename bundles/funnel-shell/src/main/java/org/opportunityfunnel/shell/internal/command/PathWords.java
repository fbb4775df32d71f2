package org.opportunityfunnel.shell.internal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Completes paths. */
final class PathWords {
  private static final int MOST = 500;

  private final Path folder;

  /** Relative paths are relative to the folder. */
  PathWords(Path folder) {
    this.folder = folder;
  }

  /** What is in the folder that the typed path leads to, hidden files only if asked for. */
  List<Suggestion> of(String typed) {
    String head = typed.substring(0, typed.lastIndexOf('/') + 1);
    String begun = typed.substring(head.length());
    try (Stream<Path> entries = Files.list(folder.resolve(head))) {
      return entries
          .filter(entry -> begun.startsWith(".") || !name(entry).startsWith("."))
          .filter(entry -> name(entry).startsWith(begun))
          .sorted()
          .limit(MOST)
          .map(entry -> suggestion(head, entry))
          .toList();
    } catch (IOException | UncheckedIOException | InvalidPathException noFolder) {
      // Whoever types a path that leads nowhere is told so by the command.
      return List.of();
    }
  }

  private static Suggestion suggestion(String head, Path entry) {
    return Files.isDirectory(entry)
        ? new Suggestion(head + name(entry) + "/", "", false)
        : Suggestion.of(head + name(entry));
  }

  private static String name(Path entry) {
    return entry.getFileName().toString();
  }
}
