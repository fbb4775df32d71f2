package org.opportunityfunnel.store.jdbc.internal.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;

/**
 * Finds the rows of a few IDs in a large table that has no index of them: by the numbers in its
 * column {@code id_hash}, so that the rows of other IDs need not be unpacked.
 */
final class RowsById {
  /** With more IDs there is hardly a block of rows that none of them is in. */
  private static final long FEW = 1_000;

  /** DuckDB hands so many values of a join down to the scan, which passes over other blocks. */
  private static final long HANDED_DOWN = 50;

  private final Connection connection;
  private final DatabaseProduct product;
  private final int org;

  RowsById(Connection connection, int org) throws SQLException {
    this.connection = connection;
    this.product = DatabaseProduct.of(connection);
    this.org = org;
  }

  /** Whether so many IDs are best looked up so, in tables that have {@code id_hash}. */
  boolean suits(long ids) {
    return ids <= FEW && product.idHash("").isPresent();
  }

  /**
   * Makes a temporary table of those rows of a table of the organization that may have one of the
   * IDs: all of the table's columns, and {@code target}, which is the row's address.
   *
   * @param found the name of the temporary table
   * @param ids selects the IDs as {@code id}
   */
  void find(String found, String table, String ids) throws SQLException {
    product.makeTemporary(
        connection,
        "candidate",
        """
        AS
        SELECT row_number() OVER (ORDER BY target) - 1 AS n, target FROM (
          SELECT %s AS target FROM %s WHERE org = %d AND id_hash IN (SELECT %s FROM (%s) s)) AS rows
        """
            .formatted(product.rowId(), table, org, product.idHash("s.id").orElseThrow(), ids));
    long candidates = Sql.number(connection, "SELECT count(*) FROM candidate");
    String rows =
        LongStream.rangeClosed(0, Math.max(candidates - 1, 0) / HANDED_DOWN)
            .mapToObj(
                part ->
                    "SELECT t.%1$s AS target, t.* FROM %2$s t WHERE t.%1$s IN (SELECT target FROM candidate WHERE n >= %3$d AND n < %4$d)"
                        .formatted(
                            product.rowId(), table, part * HANDED_DOWN, (part + 1) * HANDED_DOWN))
            .collect(Collectors.joining(" UNION ALL "));
    product.makeTemporary(connection, found, "AS " + rows);
  }
}
