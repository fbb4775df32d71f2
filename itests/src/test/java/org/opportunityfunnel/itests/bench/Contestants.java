package org.opportunityfunnel.itests.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.testkit.years.SalesYears;

/** All that answer reports over the same years. */
final class Contestants implements AutoCloseable {
  private final Path folder;
  private final int threads;
  private final List<Contestant> all = new ArrayList<>();
  private final Deque<Closing> open = new ArrayDeque<>();

  /**
   * @param folder for what they keep on the disk
   */
  Contestants(Path folder, int threads) {
    this.folder = folder;
    this.threads = threads;
  }

  /** The columnar engine is the first one. */
  List<Contestant> all() {
    return all;
  }

  /**
   * Adds the columnar engine and DuckDB by hand; and those whose tables take longer to make than
   * all else.
   */
  void add(SalesYears years, int opportunities, boolean slowToo) throws Exception {
    Contestant columnar =
        add("columns loaded", () -> ColumnarEngine.of(new YearsStore(years), threads));
    // The pipeline's part of the columns.
    long read = (long) (0.6 * Math.max(columnar.bytes(), 48L * opportunities));
    for (int readers = 1; readers <= threads; readers += Math.max(1, threads - 1)) {
      int number = readers;
      add("read", () -> new ReadPass(number, read));
    }
    PeerTables peers = new PeerTables(folder, threads);
    add("peers' tables made", () -> peers.makeDuckDb(years));
    add("connected", () -> peers.duckDb(PeerSql.HOISTED));
    if (slowToo) {
      addSlow(peers, years);
    }
  }

  private void addSlow(PeerTables peers, SalesYears years) throws Exception {
    EngineTables engine = new EngineTables(folder, threads);
    HikariDataSource pool = timed("the SQL engine's tables made", () -> engine.make(years));
    Map<String, String> columns = columns(engine, pool);
    add("connected", () -> SqlEngine.of("DuckDB", pool, Files.size(engine.file())));
    add("SQLite loaded", () -> SqlitePeer.of(peers, folder));
    PostgresServer postgres = timed("PostgreSQL started", () -> PostgresServer.start(threads));
    open.push(postgres::close);
    add("PostgreSQL loaded", () -> postgres.byHand(peers));
    add("PostgreSQL loaded", () -> postgres.engine(engine, columns));
    Optional<TrinoServer> started = timed("Trino", () -> TrinoServer.start(postgres));
    if (started.isEmpty()) {
      System.err.println("Trino is skipped: there is no JDK here that runs it.");
      return;
    }
    TrinoServer trino = started.get();
    open.push(trino::close);
    add("Trino loaded", trino::byHand);
    add("Trino loaded", () -> trino.engine(columns.keySet()));
  }

  private static Map<String, String> columns(EngineTables tables, HikariDataSource pool)
      throws Exception {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      return tables.columns(statement);
    }
  }

  private interface Closing {
    void close() throws SQLException, IOException;
  }

  private interface Step<T> {
    T get() throws Exception;
  }

  private Contestant add(String what, Step<Contestant> step) throws Exception {
    Contestant one = timed(what, step);
    all.add(one);
    open.push(one::close);
    return one;
  }

  private static <T> T timed(String what, Step<T> step) throws Exception {
    long begin = System.nanoTime();
    T result = step.get();
    System.err.println(
        String.format(Locale.ROOT, "%s in %.1f s", what, (System.nanoTime() - begin) / 1e9));
    return result;
  }

  /** The last one first: some need what came before them. */
  @Override
  public void close() throws SQLException, IOException {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }
}
