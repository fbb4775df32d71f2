package org.opportunityfunnel.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** The commands of README.md: what it promises is what the tests type. */
public final class Readme {
  private static final String FENCE = "```";
  private static final String CLONE = "/path/to/clone";

  private Readme() {}

  /** The lines of the fenced block after {@code <!-- ci: NAME -->}, with the clone's own path. */
  public static List<String> commands(String name) {
    try {
      List<String> commands =
          Files.readAllLines(Build.root().resolve("README.md")).stream()
              .dropWhile(line -> !line.equals("<!-- ci: " + name + " -->"))
              .dropWhile(line -> !line.startsWith(FENCE))
              .skip(1)
              .takeWhile(line -> !line.startsWith(FENCE))
              .map(line -> line.replace(CLONE, Build.root().toString()))
              .toList();
      if (commands.isEmpty()) {
        throw new AssertionError("No commands named " + name + " in README.md");
      }
      return commands;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
