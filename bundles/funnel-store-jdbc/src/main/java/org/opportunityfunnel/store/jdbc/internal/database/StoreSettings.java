package org.opportunityfunnel.store.jdbc.internal.database;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the store keeps its file and what it may use.
 *
 * @param memoryMegabytes what DuckDB may hold in memory; past it, it writes to the directory
 * @param threads how many threads a statement may use
 */
public record StoreSettings(Path directory, int memoryMegabytes, int threads) {
  /** Less than this and a load of millions of records fails. */
  public static final int MIN_MEMORY = 128;

  private static final int MAX_MEMORY = 1 << 20;
  private static final int MAX_THREADS = 256;
  private static final Pattern SIZE = Pattern.compile("(\\d{1,7})\\s*(MB|GB)?");

  public StoreSettings {
    if (memoryMegabytes < MIN_MEMORY || memoryMegabytes > MAX_MEMORY) {
      throw new IllegalArgumentException(
          "memoryLimit is " + memoryMegabytes + " MB; it must be from 128 MB to 1048576 MB");
    }
    if (threads < 1 || threads > MAX_THREADS) {
      throw new IllegalArgumentException("threads is " + threads + "; it must be from 1 to 256");
    }
  }

  /**
   * The settings as configuration writes them.
   *
   * @param memoryLimit such as {@code 256MB} or {@code 2GB}; a bare number is megabytes
   * @param threads 0 for as many as there are processors
   * @throws IllegalArgumentException naming the option that is wrong
   */
  public static StoreSettings of(Path directory, String memoryLimit, int threads) {
    Matcher size = SIZE.matcher(memoryLimit.strip().toUpperCase(Locale.ROOT));
    if (!size.matches()) {
      throw new IllegalArgumentException(
          "memoryLimit is \"" + memoryLimit + "\"; it must be a size such as 256MB or 2GB");
    }
    long megabytes = Long.parseLong(size.group(1)) * ("GB".equals(size.group(2)) ? 1_024 : 1);
    return new StoreSettings(
        directory,
        (int) Math.min(megabytes, Integer.MAX_VALUE),
        threads == 0 ? Math.min(Runtime.getRuntime().availableProcessors(), MAX_THREADS) : threads);
  }

  /** The one file that holds everything. */
  public Path file() {
    return directory.resolve("funnel.duckdb");
  }

  /** Where DuckDB puts what does not fit in memory; empty while nothing runs. */
  public Path temporary() {
    return directory.resolve("funnel.duckdb.tmp");
  }
}
