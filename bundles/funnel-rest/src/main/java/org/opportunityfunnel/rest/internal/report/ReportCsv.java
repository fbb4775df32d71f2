package org.opportunityfunnel.rest.internal.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.ws.rs.core.MediaType;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The CSV of a report: RFC 4180 in UTF-8 with CRLF and a header row. Null is empty. A text that a
 * spreadsheet would run as a formula gets a leading apostrophe; numbers never do.
 */
final class ReportCsv {
  static final MediaType MEDIA_TYPE = new MediaType("text", "csv", "UTF-8");

  private final CSVPrinter printer;

  private ReportCsv(CSVPrinter printer) {
    this.printer = printer;
  }

  /** Writes the rows of a table. */
  interface Rows {
    void write(ReportCsv csv) throws IOException;
  }

  /** Writes the header row, then the rows. */
  static <T> void write(OutputStream out, List<String> texts, List<Measure<T>> measures, Rows rows)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    printer.printRecord(
        Stream.concat(texts.stream(), measures.stream().map(Measure::name)).toList());
    rows.write(new ReportCsv(printer));
    printer.flush();
  }

  /** Writes one row. */
  <T> void row(List<Measure<T>> measures, T measured, String... texts) throws IOException {
    for (String text : texts) {
      printer.print(harmless(text));
    }
    for (Measure<T> measure : measures) {
      printer.print(measure.of().apply(measured));
    }
    printer.println();
  }

  private static String harmless(String text) {
    return text != null && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : text;
  }
}
