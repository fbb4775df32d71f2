package org.opportunityfunnel.mapping.internal.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.error.Problems;

/** Reads which columns of a mapping file are what. */
final class ColumnsReader {
  private final MappingNode root;
  private final Mapping.Rows rows;
  private final Problems problems;

  ColumnsReader(MappingNode root, Mapping.Rows rows, Problems problems) {
    this.root = root;
    this.rows = rows;
    this.problems = problems;
  }

  /** The columns by what they say. */
  Map<Part, ColumnChoice> read() {
    Map<Part, ColumnChoice> columns = new LinkedHashMap<>();
    for (boolean required : new boolean[] {true, false}) {
      MappingNode node = root.object(required ? "columns" : "optional_columns");
      for (String name : node.names()) {
        List<String> headers = node.texts(name);
        if (Part.of(name).isEmpty()) {
          node.wrong(name, "No column can be that; there are: " + Part.listed(rows) + ".");
        } else if (headers.isEmpty()) {
          continue;
        } else if (!Part.of(name).get().isOf(rows)) {
          node.wrong(
              name, "No column of such rows can be that; there are: " + Part.listed(rows) + ".");
        } else if (columns.containsKey(Part.of(name).get())) {
          node.wrong(name, "This is in columns, too; set it to [] there or here.");
        } else {
          columns.put(Part.of(name).get(), new ColumnChoice(headers, required));
        }
      }
    }
    List<Part> needed =
        rows == Mapping.Rows.CHANGES
            ? List.of(Part.OPPORTUNITY, Part.STATUS, Part.AT)
            : List.of(Part.ID, Part.STATUS, Part.CREATED);
    for (Part part : needed) {
      if (!columns.containsKey(part) || !columns.get(part).required()) {
        problems.add("columns." + part.key(), "This is missing.");
      }
    }
    return columns;
  }
}
