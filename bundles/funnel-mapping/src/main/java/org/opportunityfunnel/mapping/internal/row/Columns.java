package org.opportunityfunnel.mapping.internal.row;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opportunityfunnel.api.store.UnreadableRecordsException;
import org.opportunityfunnel.mapping.internal.cell.CellException;
import org.opportunityfunnel.mapping.internal.csv.Blanks;
import org.opportunityfunnel.mapping.internal.csv.CsvHeader;
import org.opportunityfunnel.mapping.internal.mapping.ColumnChoice;
import org.opportunityfunnel.mapping.internal.mapping.Mapping;
import org.opportunityfunnel.mapping.internal.mapping.Part;

/** Which column of a file is what. */
final class Columns {
  private static final int MOST_LISTED = 40;

  private final CsvHeader header;
  private final long line;
  private final Map<Part, Integer> parts = new EnumMap<>(Part.class);
  private final Map<String, Integer> custom = new LinkedHashMap<>();
  private final List<String> missing = new ArrayList<>();
  private final SortedSet<Integer> used = new TreeSet<>();

  /**
   * The columns of the file with that header.
   *
   * @throws UnreadableRecordsException if one that is required is missing, or a used one is there
   *     twice
   */
  Columns(CsvHeader header, long line, Mapping mapping) throws UnreadableRecordsException {
    this.header = header;
    this.line = line;
    List<String> needed = new ArrayList<>();
    for (Part part : Part.values()) {
      ColumnChoice choice = mapping.columns().get(part);
      if (choice != null) {
        OptionalInt found = find(choice);
        found.ifPresent(column -> parts.put(part, column));
        if (found.isEmpty()) {
          (choice.required() ? needed : missing).add(String.join(" or ", choice.headers()));
        }
      }
    }
    for (Map.Entry<String, ColumnChoice> field : mapping.custom().entrySet()) {
      find(field.getValue()).ifPresent(column -> custom.put(field.getKey(), column));
    }
    used.addAll(parts.values());
    used.addAll(custom.values());
    if (!needed.isEmpty()) {
      throw new UnreadableRecordsException(
          line,
          "the header lacks the column "
              + String.join(", and the column ", needed)
              + "; it has: "
              + listed(header.names()));
    }
  }

  private OptionalInt find(ColumnChoice choice) throws UnreadableRecordsException {
    for (String name : choice.headers()) {
      List<Integer> found = header.find(name);
      if (found.size() > 1) {
        throw new UnreadableRecordsException(
            line, "the header has the column " + name + " " + found.size() + " times");
      }
      if (!found.isEmpty()) {
        return OptionalInt.of(found.get(0));
      }
    }
    return OptionalInt.empty();
  }

  /** The column that is that; empty if the file has none. */
  OptionalInt of(Part part) {
    Integer column = parts.get(part);
    return column == null ? OptionalInt.empty() : OptionalInt.of(column);
  }

  /** The names that a file has, as many as a person reads. */
  static String listed(List<String> names) {
    String list =
        names.stream()
            .limit(MOST_LISTED)
            .map(name -> CellException.shortened(Blanks.plain(name)))
            .collect(Collectors.joining(", "));
    return names.size() > MOST_LISTED
        ? list + " and " + (names.size() - MOST_LISTED) + " more"
        : list;
  }

  /** Columns by custom field. */
  Map<String, Integer> custom() {
    return custom;
  }

  String name(int column) {
    return header.name(column);
  }

  int size() {
    return header.size();
  }

  /** All columns that are something to the mapping. */
  Iterable<Integer> used() {
    return used;
  }

  /** The names of columns that are nothing to the mapping. */
  List<String> unused() {
    List<String> unused = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      if (!used.contains(i)) {
        unused.add(header.name(i).isEmpty() ? "number " + (i + 1) : header.name(i));
      }
    }
    return unused;
  }

  /** The names of columns that the mapping would use. */
  List<String> missing() {
    return missing;
  }
}
