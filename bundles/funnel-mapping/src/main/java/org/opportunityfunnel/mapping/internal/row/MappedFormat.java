package org.opportunityfunnel.mapping.internal.row;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opportunityfunnel.api.store.RecordFormat;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.api.store.RecordReceiver;
import org.opportunityfunnel.api.store.UnreadableRecordsException;
import org.opportunityfunnel.mapping.internal.csv.CsvHeader;
import org.opportunityfunnel.mapping.internal.csv.CsvRow;
import org.opportunityfunnel.mapping.internal.csv.CsvRows;
import org.opportunityfunnel.mapping.internal.mapping.Mapping;
import org.opportunityfunnel.mapping.internal.mapping.Pipeline;

/** Reads CSV files by a mapping. */
public final class MappedFormat implements RecordFormat {
  private final Mapping mapping;

  public MappedFormat(Mapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public void read(InputStream stream, RecordReceiver receiver) throws IOException {
    CsvRows rows = new CsvRows(stream, mapping.csv());
    CsvRow first = rows.next();
    while (first != null && first.isBlank()) {
      first = rows.next();
    }
    if (first == null) {
      throw new UnreadableRecordsException(1, "the file is empty; its first row names the columns");
    }
    Columns columns = new Columns(new CsvHeader(first.cells()), first.line(), mapping);
    tell(columns, receiver);
    pipelines(first.line(), receiver);
    RowReader reader =
        mapping.rows() == Mapping.Rows.CHANGES
            ? new ChangeRow(mapping, receiver)
            : new DealRow(mapping, columns, receiver);
    boolean footer = false;
    for (CsvRow row = rows.next(); row != null; row = rows.next()) {
      if (row.isBlank()) {
        footer = mapping.csv().footer();
      } else if (!footer || row.filled() > 1) {
        row(row, columns, reader, receiver);
      }
    }
  }

  private static void row(CsvRow row, Columns columns, RowReader reader, RecordReceiver receiver)
      throws IOException {
    List<String> cells = row.cells();
    int count = cells.size();
    while (count > columns.size() && cells.get(count - 1).isEmpty()) {
      count--;
    }
    if (count == columns.size()) {
      RowCells all = new RowCells(columns, row, receiver);
      if (all.areTexts()) {
        reader.read(all);
      }
    } else {
      receiver.problem(
          row.line(),
          "",
          "the row has "
              + count
              + (count == 1 ? " cell" : " cells")
              + ", the header has "
              + columns.size()
              + (count < columns.size()
                  ? "; was the file cut off?"
                  : "; must a cell with the delimiter be quoted?"));
    }
  }

  private static void tell(Columns columns, RecordReceiver receiver) {
    if (!columns.unused().isEmpty()) {
      receiver.notice(
          "Not used, since the mapping does not name them: the columns "
              + Columns.listed(columns.unused())
              + ".");
    }
    if (!columns.missing().isEmpty()) {
      receiver.notice(
          "Not there, though the mapping would use them: the columns "
              + String.join(", ", columns.missing())
              + ".");
    }
  }

  private void pipelines(long line, RecordReceiver receiver) throws IOException {
    for (Pipeline pipeline : mapping.pipelines()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("id", pipeline.id());
      json.put("name", pipeline.name());
      json.put(
          "statuses",
          pipeline.statuses().stream()
              .map(
                  status ->
                      Map.of(
                          "id", status.id(),
                          "label", status.label(),
                          "type", status.type().name().toLowerCase(Locale.ROOT)))
              .toList());
      receiver.record(RecordKind.PIPELINE, line, JsonRecord.of(json));
    }
  }
}
