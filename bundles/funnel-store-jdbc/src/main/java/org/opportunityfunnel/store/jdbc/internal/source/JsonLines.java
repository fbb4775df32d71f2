package org.opportunityfunnel.store.jdbc.internal.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import org.opportunityfunnel.store.jdbc.internal.json.Json;

/** Reads one record a line. Whatever is wrong with a line, the next one is read again. */
final class JsonLines {
  private final String file;
  private final ProblemLog problems;
  private final Utf8Check utf8 = new Utf8Check();

  /** Finds the reader for a line. */
  interface Readers {

    /**
     * The reader for the record on that line.
     *
     * @return null if there is none; the problem was noted
     * @throws IOException if the JSON is broken
     */
    RecordReader of(byte[] bytes, int start, int length, long line) throws IOException;
  }

  JsonLines(String file, ProblemLog problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Reads all lines; blank ones are passed over. */
  void read(InputStream in, Readers readers) throws IOException, UnreadableException {
    LineReader lines = new LineReader(in, Json.MAX_RECORD_BYTES);
    while (next(lines)) {
      String fault = fault(lines);
      if (fault != null) {
        problems.add(file, lines.line(), "", fault);
      } else if (!isBlank(lines)) {
        record(lines, readers);
      }
    }
  }

  private boolean next(LineReader lines) throws UnreadableException {
    try {
      return lines.next();
    } catch (IOException e) {
      throw new UnreadableException(file, lines.line(), StreamFault.message(e));
    }
  }

  private String fault(LineReader lines) {
    if (lines.isTooLong()) {
      return JsonFault.TOO_LONG;
    }
    if (!lines.isAscii() && !utf8.isWhole(lines.buffer(), lines.start(), lines.length())) {
      return Utf8Check.MESSAGE;
    }
    // Jackson would take these for UTF-16 or UTF-32.
    for (int i = 0; i < Math.min(4, lines.length()); i++) {
      if (lines.buffer()[lines.start() + i] == 0) {
        return Utf8Check.MESSAGE;
      }
    }
    return null;
  }

  private static boolean isBlank(LineReader lines) {
    for (int i = lines.start(); i < lines.start() + lines.length(); i++) {
      byte b = lines.buffer()[i];
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private void record(LineReader lines, Readers readers) throws IOException {
    long line = lines.line();
    byte[] bytes = lines.buffer();
    try (JsonParser parser = Json.factory().createParser(bytes, lines.start(), lines.length())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        problems.add(file, line, "", "must be a record {…}, one a line");
        return;
      }
      RecordReader reader = readers.of(bytes, lines.start(), lines.length(), line);
      if (reader == null) {
        return;
      }
      reader.read(parser, new Position.OneLine(line));
      if (parser.nextToken() != null) {
        problems.add(file, line, "", "has more than one record on the line");
        return;
      }
      reader.deliver();
    } catch (JsonProcessingException e) {
      problems.add(file, line, "", JsonFault.message(e));
    }
  }
}
