package org.opportunityfunnel.store.jdbc.internal.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.store.jdbc.internal.json.Json;
import org.opportunityfunnel.store.jdbc.internal.record.RecordShapes;

/** Reads records of all kinds, one a line, each with its {@code _type}. */
final class TypedLines {
  private static final String TYPE = "_type";
  private static final int BUFFER = 1 << 16;

  private final ProblemLog problems;
  private final Map<RecordKind, RecordReader> readers = new EnumMap<>(RecordKind.class);

  TypedLines(RecordSink sink, ProblemLog problems) {
    this.problems = problems;
    for (RecordKind kind : RecordKind.values()) {
      readers.put(kind, new RecordReader(RecordShapes.of(kind), "", sink, problems));
    }
  }

  void read(SourceStream stream) throws UnreadableException {
    try {
      BufferedInputStream plain = new BufferedInputStream(Gunzip.ifPacked(stream), BUFFER);
      new JsonLines("", problems).read(plain, this::reader);
    } catch (IOException e) {
      throw new UnreadableException("", 1, StreamFault.message(e));
    }
  }

  private RecordReader reader(byte[] bytes, int start, int length, long line) throws IOException {
    try (JsonParser parser = Json.factory().createParser(bytes, start, length)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean type = parser.currentName().equals(TYPE);
        JsonToken value = parser.nextToken();
        if (type) {
          Optional<RecordKind> kind =
              value == JsonToken.VALUE_STRING
                  ? RecordKind.ofTypeName(parser.getText())
                  : Optional.empty();
          if (kind.isPresent()) {
            return readers.get(kind.get());
          }
          break;
        }
        parser.skipChildren();
      }
    }
    problems.add("", line, TYPE, "must be one of " + names());
    return null;
  }

  private static String names() {
    return Arrays.stream(RecordKind.values())
        .map(RecordKind::typeName)
        .collect(Collectors.joining(", "));
  }
}
