package org.opportunityfunnel.store.jdbc.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProvider;
import org.opportunityfunnel.store.jdbc.internal.database.DuckDbProvider;
import org.opportunityfunnel.store.jdbc.internal.database.StoreSettings;

/**
 * Measures imports, scans, selections and exports: {@code LoadBenchmark FOLDER OPPORTUNITIES
 * MEMORY_MB} on DuckDB, or with a JDBC URL in place of the memory on PostgreSQL. The import folder
 * is made in FOLDER once. Peak memory is the process's, so run it with the heap that is to be
 * measured.
 */
final class LoadBenchmark {
  private LoadBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path records = folder.resolve("records-" + arguments[1]);
    if (!Files.exists(records)) {
      new BenchmarkFolder(records, Integer.parseInt(arguments[1])).write();
    }
    Path data = Files.createTempDirectory(folder, "store");
    ImportSource source = new ImportSource.Folder(records);
    DatabaseProvider provider =
        arguments[2].startsWith("jdbc:")
            ? StoreUnderTest.provider(arguments[2])
            : new DuckDbProvider(new StoreSettings(data, Integer.parseInt(arguments[2]), 2));
    try (OpenStore open = new OpenStore(provider)) {
      EmbeddedStore store = open.store;
      timed("import", () -> store.load("orga", source, progress()));
      timed("scan", () -> scan(store));
      timed("scan again", () -> scan(store));
      timed("select by user", () -> select(store, oneOf(Field.OPPORTUNITY_USER_ID, "user_7")));
      timed("select by status", () -> select(store, oneOf(Field.OPPORTUNITY_STATUS_TYPE, "won")));
      timed("export", () -> export(store));
      timed("import again", () -> store.load("orga", source, ImportOptions.DEFAULT));
    }
    Path file = data.resolve("funnel.duckdb");
    if (Files.exists(file)) {
      System.out.printf("file %,d MB%n", Files.size(file) >> 20);
    }
  }

  private static void export(EmbeddedStore store) {
    try {
      store.export("orga", (kind, json) -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Filter oneOf(Field field, String value) {
    return new Filter.OneOf(field, Set.of(value));
  }

  private static void select(OpportunityStore store, Filter filter) {
    store.select("orga", store.version("orga"), filter).orElseThrow();
  }

  private static ImportOptions progress() {
    long[] stage = {System.nanoTime()};
    String[] file = {""};
    return new ImportOptions(
        ImportOptions.OnError.FAIL,
        state -> {
          if (!state.file().equals(file[0])) {
            System.out.printf("  %s after %d ms%n", file[0], millisSince(stage[0]));
            file[0] = state.file();
            stage[0] = System.nanoTime();
          }
        });
  }

  private static void scan(OpportunityStore store) {
    store.scan(
        "orga",
        new OpportunitySink() {
          @Override
          public void begin(Catalog catalog, long opportunities) {
            System.out.printf("  %,d opportunities%n", opportunities);
          }

          @Override
          public void opportunity(OpportunityHistory one) {
            if (one.changes().isEmpty()) {
              throw new AssertionError(one);
            }
          }
        });
  }

  private static void timed(String what, Runnable work) throws IOException {
    long start = System.nanoTime();
    long cpuStart = cpuMillis();
    work.run();
    long millis = millisSince(start);
    long cpu = cpuMillis() - cpuStart;
    List<String> status = Files.readAllLines(Path.of("/proc/self/status"));
    String peak = status.stream().filter(line -> line.startsWith("VmHWM")).findFirst().orElse("");
    System.out.printf(
        "%-20s %,8d ms   cpu %,8d ms   peak %s kB%n",
        what, millis, cpu, peak.replaceAll("\\D+", ""));
  }

  /** What all threads used so far: says more than the clock does on a busy machine. */
  private static long cpuMillis() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
  }

  private static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }
}
