package org.opportunityfunnel.formats.internal.csv;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.opportunityfunnel.formats.internal.measure.Measure;

/**
 * The CSV of a report: RFC 4180 in UTF-8 with CRLF and a header row. Null is empty. A text that a
 * spreadsheet would run as a formula gets a leading apostrophe; numbers never do.
 */
final class ReportCsv {
  private static final int CHUNK = 16 * 1024;

  // Encoding a chunk at once is several times as fast as letting the printer write to an encoder.
  private final StringBuilder chunk = new StringBuilder(2 * CHUNK);
  private final CSVPrinter printer;
  private final OutputStream out;

  private ReportCsv(OutputStream out) throws IOException {
    this.printer = new CSVPrinter(chunk, CSVFormat.RFC4180);
    this.out = out;
  }

  /** Writes the rows of a table. */
  interface Rows {
    void write(ReportCsv csv) throws IOException;
  }

  /** Writes the header row, then the rows. */
  static <T> void write(OutputStream out, List<String> texts, List<Measure<T>> measures, Rows rows)
      throws IOException {
    ReportCsv csv = new ReportCsv(out);
    csv.printer.printRecord(
        Stream.concat(texts.stream(), measures.stream().map(Measure::name)).toList());
    rows.write(csv);
    csv.writeChunk();
  }

  /** Writes one row. */
  <T> void row(List<Measure<T>> measures, T measured, String... texts) throws IOException {
    for (String text : texts) {
      printer.print(harmless(text));
    }
    for (Measure<T> measure : measures) {
      printer.print(text(measure.of().apply(measured)));
    }
    printer.println();
    if (chunk.length() >= CHUNK) {
      writeChunk();
    }
  }

  private void writeChunk() throws IOException {
    out.write(chunk.toString().getBytes(StandardCharsets.UTF_8));
    chunk.setLength(0);
  }

  /** The text that JSON has, and as fast. */
  private static String text(Number number) {
    if (number == null) {
      return null;
    }
    return number instanceof Double rate ? NumberOutput.toString(rate, true) : number.toString();
  }

  private static String harmless(String text) {
    return text != null && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : text;
  }
}
