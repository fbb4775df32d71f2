package org.opportunityfunnel.shell.internal.funnel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One file with all records of an import.
 *
 * @param form how they are packed
 * @param bytes how large it is
 */
public record ImportFile(Path path, Form form, long bytes) implements ImportInput {
  /** How records are packed into one file. */
  public enum Form {
    /** A zip archive of an import folder's files. */
    ZIP,
    /** One record a line. */
    NDJSON,
    /** The same, gzipped. */
    NDJSON_GZ
  }

  /**
   * The file with the form that its first bytes say.
   *
   * @throws CommandFailure REFUSED if it can't be read
   */
  static ImportFile of(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return new ImportFile(path, form(in.readNBytes(2)), Files.size(path));
    } catch (IOException unreadable) {
      throw new CommandFailure(
          CommandFailure.Kind.REFUSED, "Can't read the file " + path + ".", unreadable);
    }
  }

  private static Form form(byte[] start) {
    if (start.length == 2 && start[0] == 'P' && start[1] == 'K') {
      return Form.ZIP;
    }
    boolean gzip = start.length == 2 && start[0] == 0x1F && start[1] == (byte) 0x8B;
    return gzip ? Form.NDJSON_GZ : Form.NDJSON;
  }
}
