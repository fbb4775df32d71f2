package org.opportunityfunnel.itests.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opportunityfunnel.itests.harness.Build;
import org.opportunityfunnel.testkit.years.SalesYears;

/**
 * The relations that the SQL engine reads, made by DuckDB with the documented statements. The
 * derived ones are tables, in the order that suits reports.
 */
final class EngineTables {
  private static final String[] DERIVED = {"funnel_visit", "funnel_ending"};

  private static final Map<String, String> BASE = new LinkedHashMap<>();

  static {
    BASE.put("organization", "version BIGINT");
    BASE.put("pipeline", "id VARCHAR, name VARCHAR");
    BASE.put(
        "status", "pipeline_id VARCHAR, position INTEGER, id VARCHAR, label VARCHAR, type VARCHAR");
    BASE.put("user", "id VARCHAR, first_name VARCHAR, last_name VARCHAR, email VARCHAR");
    BASE.put("group", "id VARCHAR, name VARCHAR");
    BASE.put("group_member", "group_id VARCHAR, position INTEGER, user_id VARCHAR");
    BASE.put(
        "saved_search", "id VARCHAR, name VARCHAR, type VARCHAR, s_query VARCHAR, query VARCHAR");
    BASE.put(
        "opportunity",
        "opp_key BIGINT, id VARCHAR, user_id VARCHAR, status_id VARCHAR, value BIGINT,"
            + " value_period VARCHAR, value_currency VARCHAR, confidence INTEGER,"
            + " created_second BIGINT, created_nano INTEGER, updated_second BIGINT,"
            + " updated_nano INTEGER");
    BASE.put(
        "status_change",
        "opp_key BIGINT, id VARCHAR, old_status_id VARCHAR, new_status_id VARCHAR,"
            + " at_second BIGINT, at_nano INTEGER");
  }

  private final Path folder;
  private final int threads;

  EngineTables(Path folder, int threads) {
    this.folder = folder;
    this.threads = threads;
  }

  /** Makes them, and leaves them also as CSV; gives the database. */
  HikariDataSource make(SalesYears years) throws Exception {
    HikariDataSource pool = Pool.of("jdbc:duckdb:" + file(), null, "SET threads = " + threads);
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET memory_limit = '8GB'");
      statement.execute("SET preserve_insertion_order = true");
      for (Map.Entry<String, String> table : BASE.entrySet()) {
        statement.execute(
            "CREATE TABLE funnel_" + table.getKey() + " (org VARCHAR, " + table.getValue() + ")");
      }
      BaseRows.write(years, statement);
      statement.execute(Files.readString(Build.root().resolve("docs/sql-engine/duckdb.sql")));
      for (String table : DERIVED) {
        statement.execute(
            "CREATE TABLE made_"
                + table
                + " AS SELECT * FROM "
                + table
                + " ORDER BY org, pipeline_id, valid_until DESC, created");
      }
      for (String table : DERIVED) {
        statement.execute("DROP VIEW " + table);
        statement.execute("ALTER TABLE made_" + table + " RENAME TO " + table);
      }
      for (String table : columns(statement).keySet()) {
        statement.execute("COPY " + table + " TO '" + csv(table) + "' (HEADER false)");
      }
      statement.execute("CHECKPOINT");
    }
    return pool;
  }

  /** The tables with their columns, as other databases may have them too. */
  Map<String, String> columns(Statement statement) throws SQLException {
    Map<String, String> columns = new LinkedHashMap<>();
    String all =
        "SELECT table_name, string_agg(column_name || ' ' || data_type, ', ' ORDER BY"
            + " ordinal_position) FROM information_schema.columns JOIN information_schema.tables"
            + " USING (table_name) WHERE table_type = 'BASE TABLE' GROUP BY table_name";
    try (ResultSet rows = statement.executeQuery(all)) {
      while (rows.next()) {
        columns.put(rows.getString(1), rows.getString(2));
      }
    }
    return columns;
  }

  /** The rows of a table, in their order. */
  Path csv(String table) {
    return folder.resolve(table + ".csv");
  }

  Path file() {
    return folder.resolve("engine.duckdb");
  }
}
