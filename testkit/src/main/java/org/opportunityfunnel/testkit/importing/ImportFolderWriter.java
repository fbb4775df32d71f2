package org.opportunityfunnel.testkit.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.testkit.data.OrganizationData;

/** Writes organizations as they are imported. Records stand in the order of the data. */
public final class ImportFolderWriter {

  private ImportFolderWriter() {}

  /** Writes the seven files into the folder, which is made if it is not there. */
  public static Path write(Path folder, OrganizationData data, ImportLayout layout)
      throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<RecordKind, List<ObjectNode>> records : RecordJson.of(data).entrySet()) {
      RecordKind kind = records.getKey();
      byte[] content =
          layout.framing().get(kind).text(records.getValue()).getBytes(StandardCharsets.UTF_8);
      write(folder, kind, content, layout.gzipped().get(kind));
    }
    return folder;
  }

  /** All records as lines with their {@code _type}, those of all kinds mixed. */
  public static String ndjson(OrganizationData data, long seed) {
    List<String> lines = new ArrayList<>();
    RecordJson.of(data)
        .forEach(
            (kind, records) ->
                records.forEach(
                    record -> lines.add(record.put("_type", kind.typeName()).toString())));
    Collections.shuffle(lines, new Random(seed));
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static void write(Path folder, RecordKind kind, byte[] content, boolean gzipped)
      throws IOException {
    Path file = folder.resolve(kind.fileName() + (gzipped ? ".json.gz" : ".json"));
    try (OutputStream plain = Files.newOutputStream(file);
        OutputStream out = gzipped ? new GZIPOutputStream(plain) : plain) {
      out.write(content);
    }
  }
}
