package org.opportunityfunnel.store.jdbc.internal.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** An organization that the store knows: the number that its rows carry, and its data version. */
public record Organization(int number, long version) {

  /** The organization of that ID, as the connection's transaction sees it. */
  public static Optional<Organization> find(Connection connection, String id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT number, version FROM organization WHERE id = ?")) {
      select.setString(1, id);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next()
            ? Optional.of(new Organization(rows.getInt(1), rows.getLong(2)))
            : Optional.empty();
      }
    }
  }

  /** The same; one that is not there is added at version 0. */
  public static Organization findOrAdd(Connection connection, String id) throws SQLException {
    Optional<Organization> present = find(connection, id);
    if (present.isPresent()) {
      return present.get();
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO organization"
                + " SELECT coalesce(max(number), 0) + 1, ?, 0 FROM organization")) {
      insert.setString(1, id);
      insert.executeUpdate();
    }
    return find(connection, id).orElseThrow();
  }
}
