package org.opportunityfunnel.store.jdbc.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.store.jdbc.internal.database.Schema;

class RareTextsTest {

  @Test
  void textsThatNoRecordHasAreForgottenOnceTheyAreMany() throws SQLException {
    try (DuckDBConnection connection =
            (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        Statement statement = connection.createStatement()) {
      for (String sql : Schema.statements()) {
        statement.execute(sql);
      }
      statement.execute("INSERT INTO lead_record (org, id) VALUES (1, 'é7')");
      keep(connection, 0, 9_000);
      keep(connection, 0, 9_000);
      assertEquals(9_000, count(statement));
      keep(connection, 9_000, 11_000);
      assertEquals(1, count(statement));
    }
  }

  private static void keep(DuckDBConnection connection, int from, int to) throws SQLException {
    RareTexts rare = new RareTexts(connection);
    try (rare) {
      for (int i = from; i < to; i++) {
        rare.add("é" + i);
        rare.add("ascii" + i);
      }
    }
    rare.keep(connection);
  }

  private static long count(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT count(*) FROM text_form")) {
      row.next();
      return row.getLong(1);
    }
  }
}
