package org.opportunityfunnel.store.jdbc.internal.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.store.jdbc.internal.search.Backfill;

/** Brings a database's schema up to date, each step in a transaction of its own. */
final class Migrations {
  /** All steps, in order. */
  static final List<Migration> ALL =
      List.of(
          Migration.resource("V001__records", connection -> {}),
          Migration.resource("V002__searches", Backfill::run));

  private final List<Migration> known;

  Migrations(List<Migration> known) {
    this.known = known;
  }

  /**
   * Applies what is missing.
   *
   * @throws org.opportunityfunnel.api.error.FunnelException UNAVAILABLE if the database is of a
   *     newer release, or was made by other steps than these
   */
  void apply(Connection connection, Path file) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL, name VARCHAR NOT"
              + " NULL, checksum VARCHAR NOT NULL, applied_at TIMESTAMP NOT NULL)");
    }
    List<String> applied = applied(connection);
    if (applied.size() > known.size()) {
      throw StoreFailure.unavailable(
          file,
          "is of a newer release (its schema is %d, this release knows %d); use that release"
              .formatted(applied.size(), known.size()),
          null);
    }
    for (Migration migration : known) {
      if (migration.version() > applied.size()) {
        apply(connection, migration);
      } else if (!migration.checksum().equals(applied.get(migration.version() - 1))) {
        throw StoreFailure.unavailable(
            file,
            "was made by another build (step " + migration.name() + " differs); use that build",
            null);
      }
    }
  }

  /** The checksums of the steps that were applied, in order. */
  private static List<String> applied(Connection connection) throws SQLException {
    List<String> checksums = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT checksum FROM schema_version ORDER BY version")) {
      while (rows.next()) {
        checksums.add(rows.getString(1));
      }
    }
    return checksums;
  }

  private static void apply(Connection connection, Migration migration) throws SQLException {
    Transactions.run(
        connection,
        open -> {
          try (Statement statement = open.createStatement()) {
            for (String sql : migration.statements()) {
              statement.execute(sql);
            }
          }
          migration.rest().run(open);
          try (PreparedStatement insert =
              open.prepareStatement(
                  "INSERT INTO schema_version VALUES (?, ?, ?, now() AT TIME ZONE 'UTC')")) {
            insert.setInt(1, migration.version());
            insert.setString(2, migration.name());
            insert.setString(3, migration.checksum());
            insert.executeUpdate();
          }
          return null;
        });
  }
}
