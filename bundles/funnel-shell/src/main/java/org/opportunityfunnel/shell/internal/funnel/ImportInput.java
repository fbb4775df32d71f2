package org.opportunityfunnel.shell.internal.funnel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What an import reads. */
public sealed interface ImportInput permits ImportFolder, ImportFile, MappedFile {
  /** How the names of CSV files end. */
  Pattern CSV = Pattern.compile("(?i)\\.csv(\\.gz)?$");

  /** How large it is on the disk. */
  long bytes();

  /**
   * The folder or file at that path.
   *
   * @throws CommandFailure USAGE if there is nothing, or a CSV file, which needs a mapping; REFUSED
   *     if nothing in it can be imported or it can't be read
   */
  static ImportInput of(Path path) {
    if (CSV.matcher(path.toString()).find() && Files.isRegularFile(path)) {
      throw new CommandFailure(
          CommandFailure.Kind.USAGE,
          path + " is a CSV file; say how to read it, such as with --mapping hubspot-deals.");
    }
    return Files.isRegularFile(path) ? ImportFile.of(path) : ImportFolder.of(path);
  }
}
