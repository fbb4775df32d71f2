package org.opportunityfunnel.store.jdbc.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opportunityfunnel.api.filter.CustomField;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Field.Owner;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.TextMode;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseAccess;
import org.opportunityfunnel.store.jdbc.internal.database.DuckDbProvider;
import org.opportunityfunnel.store.jdbc.internal.database.StoreSettings;
import org.opportunityfunnel.store.jdbc.internal.load.Importer;
import org.opportunityfunnel.store.jdbc.internal.read.DuckDbStore;

/**
 * Measures selections beside the same WHERE written by hand: {@code SelectionBenchmark FOLDER
 * OPPORTUNITIES MEMORY_MB}. Both give the keys as a set, in turns; the median of each is printed.
 */
final class SelectionBenchmark {
  private static final int ROUNDS = 25;
  private static final String ORGANIZATION = "orga";

  private final DatabaseAccess access;
  private final DuckDbStore store;

  private SelectionBenchmark(StoreSettings settings) {
    access = new DatabaseAccess(new DuckDbProvider(settings), System::nanoTime);
    store = new DuckDbStore(access);
  }

  /** A filter, and the WHERE for it, of the organization with number 1. */
  private record Question(Filter filter, String where) {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path records = folder.resolve("records-" + arguments[1]);
    if (!Files.exists(records)) {
      new BenchmarkFolder(records, Integer.parseInt(arguments[1])).write();
    }
    Path data = folder.resolve("selection-" + arguments[1]);
    SelectionBenchmark benchmark =
        new SelectionBenchmark(new StoreSettings(data, Integer.parseInt(arguments[2]), 2));
    if (benchmark.store.version(ORGANIZATION) == 0) {
      benchmark.load(records);
    }
    questions().forEach(benchmark::measure);
    benchmark.access.close();
  }

  private void load(Path records) {
    Importer.Versions versions =
        new Importer.Versions() {
          @Override
          public void committed(String organization, long version) {
            store.committed(organization, version);
          }

          @Override
          public void inDoubt(String organization) {
            store.inDoubt(organization);
          }
        };
    new Importer(access, System::nanoTime, versions)
        .load(ORGANIZATION, new ImportSource.Folder(records), ImportOptions.DEFAULT);
  }

  private static Map<String, Question> questions() {
    Filter number =
        new Filter.NumberRange(
            Field.OPPORTUNITY_VALUE,
            null,
            BigDecimal.valueOf(2_500_000),
            BigDecimal.valueOf(7_500_000),
            null);
    Filter week =
        new Filter.TextMatch(Field.OPPORTUNITY_NOTE, TextMode.FULL_WORDS, List.of("week"));
    Filter both = new Filter.And(List.of(number, week));
    Filter source =
        new Filter.OneOf(new CustomField(Owner.OPPORTUNITY, "cf_source"), Set.of("Web 7"));
    String status = "stat_69GagUcJ0k0m4sg8YtLXzC3wiaQpvduPOncBmsyRc02";
    Instant from = Instant.parse("2024-01-01T00:00:00Z");
    Filter inStatus =
        new Filter.InStatus(Set.of(status), from, Instant.parse("2024-04-01T00:00:00Z"));
    Map<String, Question> all = new LinkedHashMap<>();
    String range = "value >= 2500000 AND value < 7500000";
    all.put("number and text", new Question(both, range + " AND contains(note_words, ' week ')"));
    all.put(
        "number and text, by hand on the note itself",
        new Question(both, range + " AND regexp_matches(note, '\\bweek\\b', 'i')"));
    all.put(
        "negated",
        new Question(
            new Filter.Not(both),
            "NOT coalesce(%s AND contains(note_words, ' week '), FALSE)".formatted(range)));
    all.put(
        "custom field",
        new Question(
            source,
            "key IN (SELECT key FROM opportunity_custom WHERE org = 1 AND field = 'cf_source'"
                + " AND text_value = 'Web 7')"));
    all.put(
        "has_related",
        new Question(
            new Filter.LeadHasOpportunity(number),
            "lead_id IN (SELECT lead_id FROM opportunity_record WHERE org = 1 AND " + range + ")"));
    all.put("in_status", new Question(inStatus, "status_id = '" + status + "'"));
    return all;
  }

  private void measure(String name, Question question) {
    long[] ours = new long[ROUNDS];
    long[] byHand = new long[ROUNDS];
    int found = 0;
    int foundByHand = 0;
    for (int i = -3; i < ROUNDS; i++) {
      long start = System.nanoTime();
      found =
          store
              .select(ORGANIZATION, store.version(ORGANIZATION), question.filter())
              .orElseThrow()
              .size();
      long middle = System.nanoTime();
      foundByHand = byHand(question.where()).size();
      if (i >= 0) {
        ours[i] = middle - start;
        byHand[i] = System.nanoTime() - middle;
      }
    }
    System.out.printf(
        "%-45s %,9d of %,9d by hand; p50 %6.1f ms, by hand %6.1f ms, ratio %.2f%n",
        name,
        found,
        foundByHand,
        median(ours) / 1e6,
        median(byHand) / 1e6,
        (double) median(ours) / median(byHand));
  }

  private Selection byHand(String where) {
    return access.use(
        database ->
            database.inTransaction(
                connection -> {
                  BitSet keys = new BitSet();
                  try (PreparedStatement select =
                          connection.prepareStatement(
                              "SELECT key FROM opportunity_record WHERE org = 1 AND " + where);
                      ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                      keys.set(rows.getInt(1));
                    }
                  }
                  return Selection.of(keys);
                }));
  }

  private static long median(long[] nanos) {
    Arrays.sort(nanos);
    return nanos[nanos.length / 2];
  }
}
