package org.opportunityfunnel.store.jdbc.internal.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** Counts the opportunities of each currency along with the loads. */
final class Currencies {
  private final Connection connection;
  private final int org;
  private final Map<String, Long> more = new HashMap<>();

  Currencies(Connection connection, int org) {
    this.connection = connection;
    this.org = org;
  }

  /** Adds so many for each of the opportunities that follow FROM. */
  void add(int each, String from) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT value_currency, count(*) FROM " + from + " GROUP BY value_currency")) {
      while (rows.next()) {
        if (rows.getString(1) != null) {
          more.merge(rows.getString(1), each * rows.getLong(2), Long::sum);
        }
      }
    }
  }

  /**
   * Keeps the counts.
   *
   * @return whether the organization has other currencies than before
   */
  boolean keep() throws SQLException {
    boolean different = false;
    for (Map.Entry<String, Long> entry : more.entrySet()) {
      if (entry.getValue() != 0) {
        different |= keep(entry.getKey(), entry.getValue());
      }
    }
    return different;
  }

  private boolean keep(String currency, long added) throws SQLException {
    long present = present(currency);
    if (present == 0) {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO opportunity_currency (opportunities, org, value_currency)"
                  + " VALUES (?, ?, ?)")) {
        run(insert, added, currency);
      }
      return true;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE opportunity_currency SET opportunities = ?"
                + " WHERE org = ? AND value_currency = ?")) {
      run(update, present + added, currency);
    }
    Sql.run(
        connection, "DELETE FROM opportunity_currency WHERE opportunities = 0 AND org = " + org);
    return present + added == 0;
  }

  private void run(PreparedStatement statement, long number, String currency) throws SQLException {
    statement.setLong(1, number);
    statement.setInt(2, org);
    statement.setString(3, currency);
    statement.executeUpdate();
  }

  private long present(String currency) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT opportunities FROM opportunity_currency"
                + " WHERE org = ? AND value_currency = ?")) {
      select.setInt(1, org);
      select.setString(2, currency);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }
}
