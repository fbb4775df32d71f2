package org.opportunityfunnel.shell.internal.funnel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of another system, perhaps gzipped.
 *
 * @param mapping the name of the mapping by which it is read
 * @param bytes how large it is
 */
public record MappedFile(Path path, String mapping, long bytes) implements ImportInput {

  /**
   * The file, to be read by that mapping.
   *
   * @throws CommandFailure USAGE if there is no such file, REFUSED if it can't be read
   */
  public static MappedFile of(Path path, String mapping) {
    if (!Files.isRegularFile(path)) {
      throw new CommandFailure(
          CommandFailure.Kind.USAGE,
          path
              + (Files.exists(path)
                  ? " is not a file; a mapping is for one CSV file."
                  : " does not exist."));
    }
    try {
      return new MappedFile(path, mapping, Files.size(path));
    } catch (IOException unreadable) {
      throw new CommandFailure(
          CommandFailure.Kind.REFUSED, "Can't read the file " + path + ".", unreadable);
    }
  }
}
