package org.opportunityfunnel.shell.internal.funnel;

import java.nio.file.Files;
import java.nio.file.Path;

/** What an import reads. */
public sealed interface ImportInput permits ImportFolder, ImportFile, MappedFile {
  /** How large it is on the disk. */
  long bytes();

  /**
   * The folder or file at that path.
   *
   * @throws CommandFailure USAGE if there is nothing, REFUSED if nothing in it can be imported or
   *     it can't be read
   */
  static ImportInput of(Path path) {
    return Files.isRegularFile(path) ? ImportFile.of(path) : ImportFolder.of(path);
  }
}
