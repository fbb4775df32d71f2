package org.opportunityfunnel.store.jdbc.internal;

import static org.opportunityfunnel.store.jdbc.internal.RecordFolder.gzip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.opportunityfunnel.api.store.ImportSource;

/** The ways in which the same records come to a store. */
enum Packing {
  LINES("a line each", ".json", "", "\n", ""),
  LIST("a list", ".json", "[\n", ",\n", "\n]"),
  LIST_RESPONSE("a response", ".json", "{\"data\":[\n", ",\n", "\n]}"),
  GZIP("gzip", ".json.gz", "", "\n", ""),
  ZIP("zip", ".json", "", "\n", ""),
  STREAM("stream", "", "", "\n", ""),
  GZIP_STREAM("stream, gzip", "", "", "\n", "");

  private final String words;
  private final String ending;
  private final String before;
  private final String between;
  private final String after;

  Packing(String words, String ending, String before, String between, String after) {
    this.words = words;
    this.ending = ending;
    this.before = before;
    this.between = between;
    this.after = after;
  }

  String words() {
    return words;
  }

  /** The source of such records, of one kind; the folder holds nothing else then. */
  ImportSource source(RecordFolder folder, BadContent content) throws IOException {
    byte[] bytes = text(content).getBytes(content.encoding());
    if (ending.isEmpty()) {
      byte[] sent = this == GZIP_STREAM ? gzip(bytes) : bytes;
      return new ImportSource.Ndjson(new ByteArrayInputStream(sent));
    }
    String file = content.kind().fileName() + ending;
    if (this == ZIP) {
      return RecordFolder.zipSource(RecordFolder.zip(Map.of(file, bytes)));
    }
    return folder.only(file, ending.endsWith(".gz") ? gzip(bytes) : bytes).source();
  }

  private String text(BadContent content) {
    String type = "{\"_type\":\"" + content.kind().typeName() + "\",";
    return content.records().stream()
        .map(record -> record.replace('\'', '"'))
        .map(record -> ending.isEmpty() ? record.replaceFirst("^\\{", type) : record)
        .collect(Collectors.joining(between, before, after));
  }
}
