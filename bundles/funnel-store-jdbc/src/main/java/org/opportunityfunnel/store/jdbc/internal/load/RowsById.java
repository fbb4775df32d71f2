package org.opportunityfunnel.store.jdbc.internal.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;

/**
 * Finds the rows of a few IDs in a large table that has no index of them: by the numbers in its
 * column {@code id_hash}, so that the rows of other IDs need not be unpacked.
 */
final class RowsById {
  /** With more IDs there is hardly a block of rows that none of them is in. */
  private static final long FEW = 1_000;

  /** DuckDB hands so many values of a join down to the scan, which passes over other blocks. */
  private static final int HANDED_DOWN = 50;

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
    // As constants they are looked for in the scan itself, which is faster than a join.
    String hashes =
        numbers("SELECT %s FROM (%s) s".formatted(product.idHash("s.id").orElseThrow(), ids));
    List<Long> rows =
        Sql.numbers(
            connection,
            "SELECT %1$s FROM %2$s WHERE org = %3$d AND id_hash IN (%4$s) ORDER BY %1$s"
                .formatted(product.rowId(), table, org, hashes));
    String parts =
        IntStream.rangeClosed(0, Math.max(rows.size() - 1, 0) / HANDED_DOWN)
            .mapToObj(part -> rows.subList(part * HANDED_DOWN, end(part, rows.size())))
            .map(
                part ->
                    "SELECT %1$s AS target, * FROM %2$s WHERE %1$s IN (SELECT unnest(CAST(%3$s AS BIGINT[])))"
                        .formatted(product.rowId(), table, part))
            .collect(Collectors.joining(" UNION ALL "));
    product.makeTemporary(connection, found, "AS " + parts);
  }

  private static int end(int part, int size) {
    return Math.min((part + 1) * HANDED_DOWN, size);
  }

  private String numbers(String sql) throws SQLException {
    return Sql.numbers(connection, sql).stream()
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }
}
