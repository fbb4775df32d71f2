package org.opportunityfunnel.shell.internal.save;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.opportunityfunnel.api.store.RecordKind;

/** An import folder: a gzipped file for each kind that there is a record of. */
public final class RecordsFolder implements RecordsTarget {
  private final Path folder;
  private final Map<RecordKind, RecordsFile> files = new EnumMap<>(RecordKind.class);

  /** The folder is made if it is not there. */
  public RecordsFolder(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  @Override
  public void line(RecordKind kind, byte[] json) throws IOException {
    RecordsFile file = files.get(kind);
    if (file == null) {
      file = new RecordsFile(folder.resolve(kind.fileName() + ".json.gz"));
      files.put(kind, file);
    }
    file.line(kind, json);
  }

  @Override
  public void finish() throws IOException {
    for (RecordsFile file : files.values()) {
      file.finish();
    }
  }

  @Override
  public void close() throws IOException {
    for (RecordsFile file : files.values()) {
      file.close();
    }
  }
}
