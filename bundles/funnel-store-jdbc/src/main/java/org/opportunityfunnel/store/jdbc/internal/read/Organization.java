package org.opportunityfunnel.store.jdbc.internal.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;
import org.opportunityfunnel.store.jdbc.internal.database.SharedLock;
import org.opportunityfunnel.store.jdbc.internal.database.Transactions;

/**
 * An organization that the store knows.
 *
 * @param number what its rows carry
 * @param version its data version
 * @param catalogVersion the version that last changed its catalog
 * @param logFrom the first version after which it is known which opportunities changed
 */
public record Organization(int number, long version, long catalogVersion, long logFrom) {

  /** The organization of that ID, as the connection's transaction sees it. */
  public static Optional<Organization> find(Connection connection, String id) throws SQLException {
    return find(connection, id, "");
  }

  private static Optional<Organization> find(Connection connection, String id, String end)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT number, version, catalog_version, log_from FROM organization WHERE id = ?"
                + end)) {
      select.setString(1, id);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new Organization(rows.getInt(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)))
            : Optional.empty();
      }
    }
  }

  /** Adds it at version 0 if it is not there, in a transaction of its own. */
  public static void add(Connection connection, String id) throws SQLException {
    if (find(connection, id).isPresent()) {
      return;
    }
    Transactions.run(
        connection,
        open -> {
          DatabaseProduct.of(open).lock(open, SharedLock.ORGANIZATIONS);
          try (PreparedStatement insert =
              open.prepareStatement(
                  "INSERT INTO organization"
                      + " (number, id, version, catalog_version, log_from, log_rows)"
                      + " SELECT coalesce(max(number), 0) + 1, CAST(? AS VARCHAR), 0, 0, 0, 0"
                      + " FROM organization"
                      + " HAVING count(CASE WHEN id = ? THEN 1 END) = 0")) {
            insert.setString(1, id);
            insert.setString(2, id);
            return insert.executeUpdate();
          }
        });
  }

  /** One that is there, for a load: others wait until the transaction has ended. */
  public static Organization lock(Connection connection, String id) throws SQLException {
    return find(connection, id, DatabaseProduct.of(connection).forUpdate()).orElseThrow();
  }
}
