package org.opportunityfunnel.store.jdbc.internal.load;

import java.sql.Connection;
import java.sql.SQLException;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;

/**
 * Notes which opportunities a load touches, so that {@code changes} need not look at the others. A
 * load of very many begins the log anew: who follows the store reads everything then, which is not
 * slower. Old versions are forgotten, so that the log stays small.
 */
final class ChangeLog {
  /** The most rows that one load adds; beyond it a scan is as fast. */
  private static final long MOST_OF_A_LOAD = 100_000;

  /** The most rows of an organization, of which half are dropped then. */
  private static final long MOST = 200_000;

  private final Connection connection;
  private final int org;
  private long touched;

  ChangeLog(Connection connection, int org) {
    this.connection = connection;
    this.org = org;
  }

  /** Begins a load. */
  void begin() throws SQLException {
    DatabaseProduct.of(connection).makeTemporary(connection, "touched", "(key INTEGER)");
  }

  /**
   * Notes the opportunities that a statement finds, unless there are too many to be noted.
   *
   * @param count how many at most
   * @param keys selects their keys
   */
  void add(long count, String keys) throws SQLException {
    touched += count;
    if (touched <= MOST_OF_A_LOAD) {
      Sql.run(connection, "INSERT INTO touched " + keys);
    }
  }

  /** Keeps what was noted as what that version touched. */
  void keep(long version) throws SQLException {
    if (touched > MOST_OF_A_LOAD) {
      forget(version);
      return;
    }
    long added = Sql.number(connection, "SELECT count(DISTINCT key) FROM touched");
    if (added == 0) {
      return;
    }
    Sql.run(
        connection,
        "INSERT INTO opportunity_version (org, version, key) SELECT DISTINCT %d, %d, key FROM touched"
            .formatted(org, version));
    Sql.run(
        connection,
        "UPDATE organization SET log_rows = log_rows + %d WHERE number = %d".formatted(added, org));
    if (Sql.number(connection, "SELECT log_rows FROM organization WHERE number = " + org) > MOST) {
      forget(Sql.number(connection, newerHalf()));
    }
  }

  /** The first version after which there is no more than half of the rows. */
  private String newerHalf() {
    return """
        SELECT min(version) FROM (
          SELECT version, sum(count(*)) OVER (ORDER BY version DESC) - count(*) AS later
          FROM opportunity_version WHERE org = %d GROUP BY version) AS versions
        WHERE later <= %d
        """
        .formatted(org, MOST / 2);
  }

  /** Drops the rows of the versions up to that one. */
  private void forget(long version) throws SQLException {
    Sql.run(
        connection,
        "DELETE FROM opportunity_version WHERE org = %d AND version <= %d".formatted(org, version));
    Sql.run(
        connection,
        """
        UPDATE organization SET log_from = %2$d, log_rows = (
          SELECT count(*) FROM opportunity_version WHERE org = %1$d)
        WHERE number = %1$d
        """
            .formatted(org, version));
  }
}
