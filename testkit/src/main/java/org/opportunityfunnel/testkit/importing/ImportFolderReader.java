package org.opportunityfunnel.testkit.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.testkit.data.OrganizationData;

/** Reads an import folder as a whole, believing that its records are good. */
public final class ImportFolderReader {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ImportFolderReader() {}

  /** The records of the folder; of a kind without a file, none. */
  public static OrganizationData read(Path folder) throws IOException {
    return new OrganizationData(
        records(folder, RecordKind.PIPELINE, RecordReading::pipeline),
        records(folder, RecordKind.USER, RecordReading::user),
        records(folder, RecordKind.GROUP, RecordReading::group),
        records(folder, RecordKind.SAVED_SEARCH, RecordReading::savedSearch),
        records(folder, RecordKind.LEAD, RecordReading::lead),
        records(folder, RecordKind.OPPORTUNITY, RecordReading::opportunity),
        records(folder, RecordKind.OPPORTUNITY_STATUS_CHANGE, RecordReading::change));
  }

  private static <T> List<T> records(Path folder, RecordKind kind, Function<JsonNode, T> reading)
      throws IOException {
    Path plain = folder.resolve(kind.fileName() + ".json");
    if (Files.exists(plain)) {
      try (InputStream in = Files.newInputStream(plain)) {
        return nodes(in).stream().map(reading).toList();
      }
    }
    Path zipped = folder.resolve(kind.fileName() + ".json.gz");
    if (Files.exists(zipped)) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(zipped))) {
        return nodes(in).stream().map(reading).toList();
      }
    }
    return List.of();
  }

  /** "each one a JSON array, a list response {"data": […]}, or one record a line". */
  private static List<JsonNode> nodes(InputStream in) throws IOException {
    List<JsonNode> roots = new ArrayList<>();
    try (MappingIterator<JsonNode> values = MAPPER.readerFor(JsonNode.class).readValues(in)) {
      values.forEachRemaining(roots::add);
    }
    List<JsonNode> records = new ArrayList<>();
    for (JsonNode root : roots) {
      if (root.isArray()) {
        root.forEach(records::add);
      } else if (root.path("data").isArray() && !root.has("id")) {
        root.get("data").forEach(records::add);
      } else {
        records.add(root);
      }
    }
    return records;
  }
}
