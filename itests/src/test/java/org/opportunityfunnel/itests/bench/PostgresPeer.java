package org.opportunityfunnel.itests.bench;

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
import java.util.function.Supplier;
import org.postgresql.PGConnection;

/** A real PostgreSQL with the peers' tables, in their order and with an index on it. */
final class PostgresPeer implements Contestant {
  private final EmbeddedPostgres server;
  private final SqlPeer peer;

  private PostgresPeer(EmbeddedPostgres server, SqlPeer peer) {
    this.server = server;
    this.peer = peer;
  }

  static PostgresPeer of(PeerTables tables, int threads) throws Exception {
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("shared_buffers", "2GB")
            .setServerConfig("work_mem", "64MB")
            .setServerConfig("max_wal_size", "8GB")
            .setServerConfig("fsync", "off")
            // The process of the connection is one of them.
            .setServerConfig("max_parallel_workers_per_gather", String.valueOf(threads - 1))
            .start();
    Connection connection = connect(server);
    try (Statement statement = connection.createStatement()) {
      load(statement, "visit", PeerTables.VISIT, tables.csv("visit"));
      load(statement, "ending", PeerTables.ENDING, tables.csv("ending"));
      return new PostgresPeer(
          server, new SqlPeer("PostgreSQL by hand", connection, PeerSql.GROUPED, bytes(statement)));
    }
  }

  /** Prepared on the server from the sixth time on, long reports would take two times as long. */
  private static Connection connect(EmbeddedPostgres server) throws SQLException {
    return DriverManager.getConnection(
        server.getJdbcUrl("postgres", "postgres") + "&prepareThreshold=0");
  }

  private static void load(Statement statement, String table, String columns, Path csv)
      throws Exception {
    String typed =
        columns
            .replaceAll(
                "\\b(pipeline|present|stage|state|visited|outcome|user_id)\\b", "$1 smallint")
            .replaceAll(
                "\\b(created|valid_from|valid_until|leaves|ends|seconds|value|expected)\\b",
                "$1 integer");
    statement.execute("CREATE TABLE " + table + " (" + typed + ")");
    try (BufferedReader rows = Files.newBufferedReader(csv)) {
      statement
          .getConnection()
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY " + table + " FROM STDIN (FORMAT csv)", rows);
    }
    statement.execute("CREATE INDEX ON " + table + " (pipeline, present, created)");
    statement.execute("VACUUM ANALYZE " + table);
  }

  private static long bytes(Statement statement) throws SQLException {
    String size = "pg_total_relation_size('visit') + pg_total_relation_size('ending')";
    try (ResultSet rows = statement.executeQuery("SELECT " + size)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public String name() {
    return peer.name();
  }

  @Override
  public Supplier<Sums> answer(Question question) throws SQLException {
    return peer.answer(question);
  }

  @Override
  public long bytes() {
    return peer.bytes();
  }

  @Override
  public void close() throws SQLException, IOException {
    peer.close();
    server.close();
  }
}
