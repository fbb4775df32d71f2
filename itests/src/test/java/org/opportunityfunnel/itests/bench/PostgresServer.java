package org.opportunityfunnel.itests.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.postgresql.PGConnection;

/** A real PostgreSQL with tables that were made elsewhere, in their order and with an index. */
final class PostgresServer implements AutoCloseable {
  private final EmbeddedPostgres server;

  private PostgresServer(EmbeddedPostgres server) {
    this.server = server;
  }

  static PostgresServer start(int threads) throws IOException {
    return new PostgresServer(
        EmbeddedPostgres.builder()
            .setServerConfig("shared_buffers", "2GB")
            .setServerConfig("work_mem", "64MB")
            .setServerConfig("max_wal_size", "8GB")
            .setServerConfig("fsync", "off")
            // The process of the connection is one of them.
            .setServerConfig("max_parallel_workers_per_gather", String.valueOf(threads - 1))
            .start());
  }

  /** Prepared on the server from the sixth time on, long reports would take two times as long. */
  String url() {
    return server.getJdbcUrl("postgres", "postgres") + "&prepareThreshold=0";
  }

  int port() {
    return server.getPort();
  }

  /** The peers' statement over the peers' tables. */
  SqlPeer byHand(PeerTables tables) throws Exception {
    Connection connection = DriverManager.getConnection(url());
    try (Statement statement = connection.createStatement()) {
      load(statement, "visit", narrow(PeerTables.VISIT), tables.csv("visit"));
      load(statement, "ending", narrow(PeerTables.ENDING), tables.csv("ending"));
      String order = " (pipeline, present, created)";
      index(statement, "visit", order);
      index(statement, "ending", order);
      return new SqlPeer(
          "PostgreSQL by hand",
          connection,
          PeerSql.GROUPED,
          bytes(statement, "visit") + bytes(statement, "ending"));
    }
  }

  /** The engine over the engine's tables. */
  EngineContestant engine(EngineTables tables, Map<String, String> columns) throws Exception {
    HikariDataSource pool = Pool.of(url(), "postgres", null);
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      for (Map.Entry<String, String> table : columns.entrySet()) {
        String typed = table.getValue().replace("VARCHAR", "VARCHAR COLLATE \"C\"");
        load(statement, table.getKey(), typed, tables.csv(table.getKey()));
      }
      String order = " (org, pipeline_id, created)";
      index(statement, "funnel_visit", order);
      index(statement, "funnel_ending", order);
      return SqlEngine.of(
          "PostgreSQL", pool, bytes(statement, "funnel_visit") + bytes(statement, "funnel_ending"));
    }
  }

  private static String narrow(String columns) {
    return columns
        .replaceAll("\\b(pipeline|present|stage|state|visited|outcome|user_id)\\b", "$1 smallint")
        .replaceAll(
            "\\b(created|valid_from|valid_until|leaves|ends|seconds|value|expected)\\b",
            "$1 integer");
  }

  private static void load(Statement statement, String table, String columns, Path csv)
      throws Exception {
    statement.execute("CREATE TABLE " + table + " (" + columns + ")");
    try (BufferedReader rows = Files.newBufferedReader(csv)) {
      statement
          .getConnection()
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY " + table + " FROM STDIN (FORMAT csv)", rows);
    }
  }

  private static void index(Statement statement, String table, String order) throws SQLException {
    statement.execute("CREATE INDEX ON " + table + order);
    statement.execute("VACUUM ANALYZE " + table);
  }

  private static long bytes(Statement statement, String table) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery("SELECT pg_total_relation_size('" + table + "')")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
