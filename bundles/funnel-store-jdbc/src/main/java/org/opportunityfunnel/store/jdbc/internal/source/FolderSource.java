package org.opportunityfunnel.store.jdbc.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.store.jdbc.internal.record.RecordShapes;

/**
 * A folder of import files. Files of other names are passed over, but a name that was probably
 * meant to be an import file's is an error.
 */
final class FolderSource {
  private final Path folder;

  FolderSource(Path folder) {
    this.folder = folder;
  }

  void read(RecordSink sink, ProblemLog problems, Meter meter) throws UnreadableException {
    Map<RecordKind, Path> files = files();
    meter.expect(size(files));
    for (Map.Entry<RecordKind, Path> file : files.entrySet()) {
      String name = file.getValue().getFileName().toString();
      meter.enter(name);
      try (InputStream in = Files.newInputStream(file.getValue())) {
        new RecordFile(name, RecordShapes.of(file.getKey()), sink, problems)
            .read(new SourceStream(in, meter));
      } catch (IOException e) {
        throw new UnreadableException(name, 1, StreamFault.message(e));
      }
    }
  }

  private Map<RecordKind, Path> files() throws UnreadableException {
    Map<RecordKind, Path> files = new EnumMap<>(RecordKind.class);
    for (Path file : entries()) {
      String name = file.getFileName().toString();
      Optional<RecordKind> kind = FileNames.kind(name);
      if (kind.isPresent()) {
        Path other = files.put(kind.get(), file);
        if (other != null) {
          throw twice(name, other.getFileName().toString());
        }
        if (!Files.isRegularFile(file)) {
          throw new UnreadableException(name + " is not a file.");
        }
      } else if (FileNames.meant(name).isPresent()) {
        throw misspelt(name);
      }
    }
    if (files.isEmpty()) {
      throw new UnreadableException(folder + " " + NONE);
    }
    return files;
  }

  /** What is wrong with a source that has none of the files. */
  static final String NONE =
      "has no file to import: pipeline.json, user.json, group.json, saved_search.json, lead.json,"
          + " opportunity.json or opportunity_status_change.json, each plain or .gz.";

  static UnreadableException twice(String name, String other) {
    return new UnreadableException(name + " is there beside " + other + "; leave one of them.");
  }

  static UnreadableException misspelt(String name) {
    String meant = FileNames.meant(name).orElseThrow();
    return new UnreadableException(name + " is no import file; was " + meant + " meant?");
  }

  private List<Path> entries() throws UnreadableException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      String wrong =
          !Files.exists(folder)
              ? "does not exist"
              : Files.isDirectory(folder) ? "can't be read" : "is not a folder";
      throw new UnreadableException(folder + " " + wrong + ".");
    }
  }

  private static long size(Map<RecordKind, Path> files) throws UnreadableException {
    long size = 0;
    for (Path file : files.values()) {
      try {
        size += Files.size(file);
      } catch (IOException e) {
        throw new UnreadableException(file.getFileName().toString(), 1, StreamFault.message(e));
      }
    }
    return size;
  }
}
