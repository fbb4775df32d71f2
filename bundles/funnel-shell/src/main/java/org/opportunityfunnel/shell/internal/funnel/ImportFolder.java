package org.opportunityfunnel.shell.internal.funnel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.opportunityfunnel.api.store.RecordKind;

/**
 * What of a folder an import takes.
 *
 * @param path where it is
 * @param files those that hold records, in the order in which a folder is read
 * @param ignored names of files that look like records and are not named as such
 * @param bytes how large the files are together
 */
public record ImportFolder(Path path, List<Path> files, List<String> ignored, long bytes)
    implements ImportInput {
  /** How many names of other files a failure shows. */
  private static final int SHOWN = 5;

  public ImportFolder {
    files = List.copyOf(files);
    ignored = List.copyOf(ignored);
  }

  /**
   * The folder's files; several of one kind are left to the server, which refuses them.
   *
   * @throws CommandFailure USAGE if it is no folder, REFUSED if it has none of the files or can't
   *     be read
   */
  public static ImportFolder of(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new CommandFailure(
          CommandFailure.Kind.USAGE,
          folder + (Files.exists(folder) ? " is not a folder." : " does not exist."));
    }
    try {
      return read(folder);
    } catch (IOException unreadable) {
      throw new CommandFailure(
          CommandFailure.Kind.REFUSED, "Can't read the folder " + folder + ".", unreadable);
    }
  }

  private static ImportFolder read(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (RecordKind kind : RecordKind.values()) {
      for (String suffix : List.of(".json", ".json.gz")) {
        Path file = folder.resolve(kind.fileName() + suffix);
        if (Files.isRegularFile(file)) {
          files.add(file);
        }
      }
    }
    List<String> ignored = ignored(folder, files);
    if (files.isEmpty()) {
      throw new CommandFailure(
          CommandFailure.Kind.REFUSED,
          folder
              + " has nothing to import: "
              + (ignored.isEmpty()
                  ? ""
                  : String.join(", ", ignored.subList(0, Math.min(SHOWN, ignored.size())))
                      + (ignored.size() > SHOWN ? ", …" : "")
                      + " is no name of records; ")
              + "put pipeline.json, user.json, group.json,"
              + " saved_search.json, lead.json, opportunity.json or"
              + " opportunity_status_change.json there, each plain or as .json.gz.");
    }
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    return new ImportFolder(folder, files, ignored, bytes);
  }

  private static List<String> ignored(Path folder, List<Path> taken) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> !taken.contains(file))
          .map(file -> file.getFileName().toString())
          .filter(name -> name.toLowerCase(Locale.ROOT).matches(".*\\.json(\\.gz)?"))
          .sorted()
          .toList();
    }
  }
}
