package org.opportunityfunnel.store.jdbc.internal.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.store.jdbc.internal.search.Backfill;

/** Brings a database's schema up to date, each step in a transaction of its own. */
final class Migrations {
  /** All steps, in order. */
  static final List<Migration> ALL =
      List.of(
          Migration.resource("V001__records", connection -> {}),
          Migration.resource("V002__searches", Backfill::run),
          Migration.resource("V003__changes", PastCatalogs::run),
          Migration.resource("V004__id_hash", connection -> {}));

  private final List<Migration> known;
  private final Function<String, FunnelException> refusal;

  /**
   * Those steps.
   *
   * @param refusal the failure that says what is wrong with the database
   */
  Migrations(List<Migration> known, Function<String, FunnelException> refusal) {
    this.known = known;
    this.refusal = refusal;
  }

  /**
   * Applies what is missing; processes that do so at once take turns.
   *
   * @throws FunnelException UNAVAILABLE if the database is of a newer release, or was made by other
   *     steps than these
   */
  void apply(Connection connection) throws SQLException {
    DatabaseProduct product = DatabaseProduct.of(connection);
    boolean missing = true;
    while (missing) {
      missing = Transactions.run(connection, open -> applyNext(open, product));
    }
  }

  /** Whether there was a step to apply. */
  private boolean applyNext(Connection connection, DatabaseProduct product) throws SQLException {
    product.lock(connection, SharedLock.SCHEMA);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL, name VARCHAR NOT"
              + " NULL, checksum VARCHAR NOT NULL, applied_at TIMESTAMP NOT NULL)");
    }
    List<String> applied = applied(connection);
    check(applied, product);
    if (applied.size() == known.size()) {
      return false;
    }
    apply(connection, known.get(applied.size()), product);
    return true;
  }

  private void check(List<String> applied, DatabaseProduct product) {
    if (applied.size() > known.size()) {
      throw refusal.apply(
          "is of a newer release (its schema is %d, this release knows %d); use that release"
              .formatted(applied.size(), known.size()));
    }
    for (int i = 0; i < applied.size(); i++) {
      if (!known.get(i).checksum(product).equals(applied.get(i))) {
        throw refusal.apply(
            "was made by another build (step %s differs); use that build"
                .formatted(known.get(i).name()));
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

  private static void apply(Connection connection, Migration migration, DatabaseProduct product)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : migration.statements(product)) {
        statement.execute(sql);
      }
    }
    migration.rest().run(connection);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO schema_version VALUES (?, ?, ?, now() AT TIME ZONE 'UTC')")) {
      insert.setInt(1, migration.version());
      insert.setString(2, migration.name());
      insert.setString(3, migration.checksum(product));
      insert.executeUpdate();
    }
  }
}
