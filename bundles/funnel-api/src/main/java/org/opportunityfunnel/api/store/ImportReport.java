package org.opportunityfunnel.api.store;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an import did, or found wrong.
 *
 * @param counts by kind, only kinds that came
 * @param problems the first {@link #MAX_PROBLEMS}
 * @param problemTotal how many there were
 * @param version the organization's data version after it; unchanged if nothing changed
 * @param notices sentences on what was left out or made up without being wrong; few
 */
public record ImportReport(
    Map<RecordKind, Counts> counts,
    List<ImportProblem> problems,
    long problemTotal,
    long version,
    List<String> notices) {

  /** How many problems are kept. */
  public static final int MAX_PROBLEMS = 100;

  /** What became of the records of one kind. */
  public record Counts(long added, long changed, long unchanged, long removed) {}

  /**
   * One bad record.
   *
   * @param file the file's name; empty for NDJSON
   * @param line counted from 1
   * @param field dotted; empty if it is the record as a whole
   * @param message what is wrong and what would be right
   */
  public record ImportProblem(String file, long line, String field, String message) {

    /** {@code opportunity.json line 3: value: must be …}, leaving out what is empty. */
    public String text() {
      String where = file.isEmpty() ? "line " + line : file + " line " + line;
      return where + ": " + (field.isEmpty() ? message : field + ": " + message);
    }
  }

  public ImportReport {
    Map<RecordKind, Counts> ordered = new EnumMap<>(RecordKind.class);
    ordered.putAll(counts);
    counts = Collections.unmodifiableMap(ordered);
    problems = List.copyOf(problems);
    notices = List.copyOf(notices);
  }

  /** A report without notices. */
  public ImportReport(
      Map<RecordKind, Counts> counts,
      List<ImportProblem> problems,
      long problemTotal,
      long version) {
    this(counts, problems, problemTotal, version, List.of());
  }
}
