package org.opportunityfunnel.store.jdbc.internal.source;

import com.fasterxml.jackson.core.JsonParser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.opportunityfunnel.api.store.RecordFormat;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.api.store.RecordReceiver;
import org.opportunityfunnel.api.store.UnreadableRecordsException;
import org.opportunityfunnel.store.jdbc.internal.json.Json;
import org.opportunityfunnel.store.jdbc.internal.record.RecordShapes;

/** A file that a format of its own makes records of. */
final class FormattedSource {
  private static final int BUFFER = 1 << 16;

  private final RecordFormat format;
  private final ProblemLog problems;
  private final Map<RecordKind, RecordReader> readers = new EnumMap<>(RecordKind.class);

  FormattedSource(RecordFormat format, RecordSink sink, ProblemLog problems) {
    this.format = format;
    this.problems = problems;
    for (RecordKind kind : RecordKind.values()) {
      readers.put(kind, new RecordReader(RecordShapes.of(kind), "", sink, problems));
    }
  }

  void read(SourceStream stream) throws UnreadableException {
    try {
      format.read(new BufferedInputStream(Gunzip.ifPacked(stream), BUFFER), new Receiver());
    } catch (UnreadableRecordsException e) {
      throw new UnreadableException("", e.line(), e.getMessage());
    } catch (IOException e) {
      throw new UnreadableException("", 1, StreamFault.message(e));
    }
  }

  private final class Receiver implements RecordReceiver {
    @Override
    public void record(RecordKind kind, long line, byte[] json) {
      RecordReader reader = readers.get(kind);
      try (JsonParser parser = Json.factory().createParser(json)) {
        parser.nextToken();
        reader.read(parser, new Position.OneLine(line));
        reader.deliver();
      } catch (IOException e) {
        // The format's own fault, not the file's.
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void problem(long line, String field, String message) {
      problems.add("", line, field, message);
    }

    @Override
    public void notice(String sentence) {
      problems.notice(sentence);
    }
  }
}
