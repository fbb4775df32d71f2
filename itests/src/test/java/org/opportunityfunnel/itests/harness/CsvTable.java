package org.opportunityfunnel.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV answer with a header row.
 *
 * @param columns their names in order
 * @param rows cells by column
 */
public record CsvTable(List<String> columns, List<Map<String, String>> rows) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  public static CsvTable parse(String text) {
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      return new CsvTable(
          parser.getHeaderNames(), parser.getRecords().stream().map(CSVRecord::toMap).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
