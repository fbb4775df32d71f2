package org.opportunityfunnel.api.store;

import java.io.InputStream;
import java.nio.file.Path;

/** Where records to import come from. */
public sealed interface ImportSource {

  /**
   * A folder with any of the seven files, each {@code .json} or {@code .json.gz}: a JSON array, a
   * list response {@code {"data": […]}}, or one record a line.
   */
  record Folder(Path path) implements ImportSource {}

  /**
   * Such a folder as a zip archive, its files at the top level. The stream is read once, not
   * closed.
   */
  record Zip(InputStream stream) implements ImportSource {}

  /** One record a line, each with its {@code _type}. The stream is read once, not closed. */
  record Ndjson(InputStream stream) implements ImportSource {}

  /** A file in a form of its own, perhaps gzipped. The stream is read once, not closed. */
  record Formatted(RecordFormat format, InputStream stream) implements ImportSource {}
}
