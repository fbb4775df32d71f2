package org.opportunityfunnel.itests.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** SQLite with the peers' tables, in their order and with an index on it. */
final class SqlitePeer {
  private static final int BATCH = 10_000;

  private SqlitePeer() {}

  static SqlPeer of(PeerTables tables, Path folder) throws Exception {
    Path file = folder.resolve("peer.sqlite");
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = OFF");
      statement.execute("PRAGMA synchronous = OFF");
      statement.execute("PRAGMA cache_size = -1000000");
      statement.execute("PRAGMA mmap_size = 8000000000");
      load(connection, "visit", PeerTables.VISIT, tables.csv("visit"));
      load(connection, "ending", PeerTables.ENDING, tables.csv("ending"));
      statement.execute("ANALYZE");
    }
    return new SqlPeer("SQLite by hand", connection, PeerSql.GROUPED, Files.size(file));
  }

  private static void load(Connection connection, String table, String columns, Path csv)
      throws SQLException, IOException {
    int width = columns.split(",").length;
    String marks = "?" + ",?".repeat(width - 1);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE " + table + " (" + columns.replace(",", " INTEGER,") + " INTEGER)");
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
              connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")");
          BufferedReader rows = Files.newBufferedReader(csv)) {
        insert(insert, rows);
      }
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute(
          "CREATE INDEX " + table + "_order ON " + table + " (pipeline, present, created)");
    }
  }

  private static void insert(PreparedStatement insert, BufferedReader rows)
      throws SQLException, IOException {
    int waiting = 0;
    for (String row = rows.readLine(); row != null; row = rows.readLine()) {
      int column = 1;
      for (String cell : row.split(",")) {
        insert.setInt(column++, Integer.parseInt(cell));
      }
      insert.addBatch();
      if (++waiting % BATCH == 0) {
        insert.executeBatch();
      }
    }
    insert.executeBatch();
  }
}
