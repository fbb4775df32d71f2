package org.opportunityfunnel.itests.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.opportunityfunnel.api.store.RecordKind;

/** Import folders, zipped. */
public final class ImportZip {
  private ImportZip() {}

  /** All files of a folder among the test resources that an import reads. */
  public static byte[] ofResources(String folder) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (RecordKind kind : RecordKind.values()) {
        add(zip, folder, kind.fileName() + ".json");
        add(zip, folder, kind.fileName() + ".json.gz");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Files by name. */
  public static byte[] of(Map<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String folder, String file) throws IOException {
    try (InputStream content =
        ImportZip.class.getClassLoader().getResourceAsStream(folder + "/" + file)) {
      if (content != null) {
        zip.putNextEntry(new ZipEntry(file));
        content.transferTo(zip);
        zip.closeEntry();
      }
    }
  }
}
