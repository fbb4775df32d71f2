package org.opportunityfunnel.mapping.internal.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.opportunityfunnel.api.store.UnreadableRecordsException;

/** The rows of a file, one after the other, blank ones too. */
public final class CsvRows {
  private final CsvOptions options;
  private final Charset charset;
  private final RowLimit limit;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final int linesBefore;

  /** The rows of the stream, which is not closed. */
  public CsvRows(InputStream stream, CsvOptions options) throws IOException {
    this.options = options;
    CsvText file = CsvText.of(stream, options.charset());
    BufferedReader text = file.reader();
    this.charset = file.charset();
    try {
      char hint = Delimiter.hint(text);
      this.linesBefore = hint == 0 ? 0 : 1;
      this.limit = new RowLimit(text);
      this.parser =
          CSVFormat.RFC4180
              .builder()
              .setDelimiter(delimiter(hint, text))
              .setIgnoreEmptyLines(false)
              .get()
              .parse(limit);
    } catch (CharacterCodingException e) {
      throw notInCharset(1);
    }
    this.records = parser.iterator();
  }

  private char delimiter(char hint, BufferedReader text) throws IOException {
    if (hint != 0) {
      return hint;
    }
    return options.delimiter() == 0 ? Delimiter.sniff(text) : options.delimiter();
  }

  /**
   * The next row.
   *
   * @return null after the last one
   * @throws UnreadableRecordsException if nobody can say where the row ends
   */
  public CsvRow next() throws IOException {
    long line = parser.getCurrentLineNumber() + 1 + linesBefore;
    limit.begin();
    try {
      if (!records.hasNext()) {
        return null;
      }
      CSVRecord found = records.next();
      return new CsvRow(
          line, StreamSupport.stream(found.spliterator(), false).map(Blanks::strip).toList());
    } catch (UncheckedIOException e) {
      throw told(e.getCause(), line);
    }
  }

  private IOException told(IOException e, long line) {
    if (e instanceof RowLimit.TooLongException) {
      return new UnreadableRecordsException(
          line,
          "the row is longer than "
              + RowLimit.MAX_CHARACTERS
              + " characters; is a quote not closed?");
    }
    if (e instanceof CharacterCodingException) {
      return notInCharset(line);
    }
    if (e instanceof CSVException) {
      return new UnreadableRecordsException(
          line,
          "a quote in the row is not closed, or text follows a closing quote; a quote inside of"
              + " quotes is written twice");
    }
    return e;
  }

  private UnreadableRecordsException notInCharset(long line) {
    return new UnreadableRecordsException(
        line,
        "is not "
            + charset.name()
            + ", here or a little further on; save the file in UTF-8, or name its encoding in"
            + " the mapping's csv.charset");
  }
}
