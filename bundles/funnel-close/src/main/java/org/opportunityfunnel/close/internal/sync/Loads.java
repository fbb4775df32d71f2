package org.opportunityfunnel.close.internal.sync;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportOptions.OnError;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportReport.ImportProblem;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.close.internal.record.RecordLine;

/**
 * Gathers records into loads of a bounded size. A record that the store refuses keeps none of the
 * others. Not thread-safe.
 */
final class Loads {
  private static final ImportOptions SKIP = new ImportOptions(OnError.SKIP, progress -> {});
  private static final int MOST_RECORDS = 5_000;
  private static final int MOST_BYTES = 8 << 20;

  private final RecordImporter importer;
  private final String organization;
  private final Consumer<Tally> listener;
  private final Map<RecordLine.Identity, RecordLine> waiting = new LinkedHashMap<>();
  private long bytes;
  private Tally tally = Tally.NOTHING;

  /**
   * @param listener hears of each load
   */
  Loads(RecordImporter importer, String organization, Consumer<Tally> listener) {
    this.importer = importer;
    this.organization = organization;
    this.listener = listener;
  }

  Tally tally() {
    return tally;
  }

  /**
   * Takes the record. If the same one waits with other content it is stored first: which of them is
   * right is the store's to say.
   */
  void add(RecordLine record) {
    RecordLine before = waiting.get(record.identity());
    if (before != null && Arrays.equals(before.line(), record.line())) {
      return;
    }
    if (before != null) {
      store();
    }
    waiting.put(record.identity(), record);
    bytes += record.line().length;
  }

  /** Takes note of a record that is none. */
  void refuse(String record, String why) {
    tally = tally.andRefused(record, why);
  }

  boolean isFull() {
    return waiting.size() >= MOST_RECORDS || bytes >= MOST_BYTES;
  }

  /** When it returns, all that was taken is durable. */
  void store() {
    if (waiting.isEmpty()) {
      return;
    }
    List<RecordLine> records = List.copyOf(waiting.values());
    List<InputStream> lines = new ArrayList<>(records.size());
    records.forEach(record -> lines.add(new ByteArrayInputStream(record.line())));
    ImportSource source =
        new ImportSource.Ndjson(new SequenceInputStream(Collections.enumeration(lines)));
    ImportReport report = importer.load(organization, source, SKIP);
    tally = tally.and(report);
    byLine(report).forEach((line, problem) -> note(records, line, problem));
    waiting.clear();
    bytes = 0;
    listener.accept(tally);
  }

  private static Map<Long, ImportProblem> byLine(ImportReport report) {
    Map<Long, ImportProblem> first = new TreeMap<>();
    report.problems().forEach(problem -> first.putIfAbsent(problem.line(), problem));
    return first;
  }

  private void note(List<RecordLine> records, long line, ImportProblem problem) {
    String record =
        line >= 1 && line <= records.size() ? records.get((int) line - 1).id() : "a record";
    String field = problem.field().isEmpty() ? "" : problem.field() + ": ";
    refuse(record, field + problem.message());
  }
}
