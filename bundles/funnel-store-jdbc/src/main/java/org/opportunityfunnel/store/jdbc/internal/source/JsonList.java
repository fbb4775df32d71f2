package org.opportunityfunnel.store.jdbc.internal.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import org.opportunityfunnel.store.jdbc.internal.json.Json;

/** Reads a JSON array of records, or a list response {@code {"data": [record, …], …}}. */
final class JsonList {
  private final String file;
  private final RecordReader reader;
  private final ProblemLog problems;
  private final Position.WholeFile position = new Position.WholeFile();

  JsonList(String file, RecordReader reader, ProblemLog problems) {
    this.file = file;
    this.reader = reader;
    this.problems = problems;
  }

  /** Reads all records. Where the JSON is broken nothing behind it can be told. */
  void read(InputStream in) throws UnreadableException {
    InputStream limited = new RecordLimit(new StrictUtf8Stream(in), position);
    try (JsonParser parser = Json.factory().createParser(limited)) {
      read(parser);
    } catch (IOException e) {
      throw unreadable(e, 1);
    }
  }

  private void read(JsonParser parser) throws IOException, UnreadableException {
    try {
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        records(parser);
      } else {
        response(parser);
      }
      if (parser.nextToken() != null) {
        throw new UnreadableException(
            file,
            position.line(parser),
            "has more behind the end of the list; a file holds one list");
      }
    } catch (JsonProcessingException e) {
      throw new UnreadableException(file, JsonFault.line(e, parser), JsonFault.message(e));
    } catch (IOException e) {
      throw unreadable(e, parser.currentLocation().getLineNr());
    }
  }

  private UnreadableException unreadable(IOException e, long line) {
    boolean exact = e instanceof StrictUtf8Stream.NotUtf8Exception;
    return new UnreadableException(
        file,
        exact ? ((StrictUtf8Stream.NotUtf8Exception) e).line() : line,
        StreamFault.message(e));
  }

  private void response(JsonParser parser) throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      boolean data = parser.currentName().equals("data");
      if (parser.nextToken() == JsonToken.START_ARRAY && data) {
        records(parser);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void records(JsonParser parser) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        reader.read(parser, position);
        reader.deliver();
      } else {
        problems.add(file, position.line(parser), "", "must be a record {…}");
        parser.skipChildren();
      }
    }
  }
}
