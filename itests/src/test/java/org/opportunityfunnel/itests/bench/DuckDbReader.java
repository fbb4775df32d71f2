package org.opportunityfunnel.itests.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Loads a file of records by hand, as who has DuckDB would: {@code FILE DATABASE}. */
final class DuckDbReader {
  private DuckDbReader() {}

  public static void main(String[] arguments) throws SQLException {
    String lines =
        """
        read_json('%s', format = 'newline_delimited', compression = 'gzip', columns = {
          _type: 'VARCHAR', id: 'VARCHAR', user_id: 'VARCHAR', status_id: 'VARCHAR', value: 'BIGINT',
          value_period: 'VARCHAR', value_currency: 'VARCHAR', confidence: 'INTEGER',
          date_created: 'TIMESTAMP', date_updated: 'TIMESTAMP', opportunity_id: 'VARCHAR',
          old_status_id: 'VARCHAR', new_status_id: 'VARCHAR'})
        """
            .formatted(arguments[0]);
    List<String> statements =
        List.of(
            "SET threads = " + Runtime.getRuntime().availableProcessors(),
            "SET preserve_insertion_order = false",
            "CREATE TEMP TABLE line AS SELECT * FROM " + lines,
            """
            CREATE TABLE opportunity AS
            SELECT id, user_id, status_id, value, value_period, value_currency, confidence,
              date_created, date_updated
            FROM line WHERE _type = 'Opportunity'
            """,
            """
            CREATE TABLE opportunity_status_change AS
            SELECT id, opportunity_id, old_status_id, new_status_id, date_created
            FROM line WHERE _type = 'OpportunityStatusChange'
            """,
            "CHECKPOINT");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[1]);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
