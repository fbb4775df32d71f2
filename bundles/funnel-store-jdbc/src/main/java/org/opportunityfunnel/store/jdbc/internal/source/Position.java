package org.opportunityfunnel.store.jdbc.internal.source;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.opportunityfunnel.store.jdbc.internal.json.Json;

/** Knows where in its file a parser stands. */
interface Position {

  /** The line of the parser's token. */
  long line(JsonParser parser);

  /** A record begins at the parser's token. */
  void begin(JsonParser parser);

  /** Throws {@link TooLongException} if the record has become too long. */
  void checkLength(JsonParser parser) throws IOException;

  /** The record ended. */
  void end();

  /** A parser of one line, which was found short enough. */
  record OneLine(long line) implements Position {
    @Override
    public long line(JsonParser parser) {
      return line;
    }

    @Override
    public void begin(JsonParser parser) {
      // Where the line begins.
    }

    @Override
    public void checkLength(JsonParser parser) {
      // The length of the line was checked.
    }

    @Override
    public void end() {
      // Where the line ends.
    }
  }

  /** A parser of a whole file. */
  final class WholeFile implements Position {
    private static final long NO_RECORD = Long.MAX_VALUE - Json.MAX_RECORD_BYTES;

    private long start = NO_RECORD;

    @Override
    public long line(JsonParser parser) {
      return parser.currentTokenLocation().getLineNr();
    }

    @Override
    public void begin(JsonParser parser) {
      start = parser.currentTokenLocation().getByteOffset();
    }

    @Override
    public void checkLength(JsonParser parser) throws IOException {
      checkLength(parser.currentLocation().getByteOffset());
    }

    /** The same, so many bytes into the file. */
    void checkLength(long at) throws IOException {
      if (at > start + Json.MAX_RECORD_BYTES) {
        throw new TooLongException();
      }
    }

    @Override
    public void end() {
      start = NO_RECORD;
    }
  }
}
