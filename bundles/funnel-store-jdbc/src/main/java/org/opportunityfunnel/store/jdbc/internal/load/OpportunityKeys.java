package org.opportunityfunnel.store.jdbc.internal.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;

/** Gives opportunities their numbers, in the order in which their IDs first came. */
final class OpportunityKeys {
  private final Connection connection;
  private final DatabaseProduct product;
  private final int org;
  private final List<StagedKind> few;
  private boolean known;

  /** The keys for a load of those records. */
  OpportunityKeys(Connection connection, int org, Collection<StagedKind> staged)
      throws SQLException {
    this.connection = connection;
    this.product = DatabaseProduct.of(connection);
    this.org = org;
    List<StagedKind> keyed =
        staged.stream().filter(kind -> kind.shape().opportunityId() != null).toList();
    long ids = keyed.stream().mapToLong(StagedKind::size).sum();
    this.few = new RowsById(connection, org).suits(ids) ? keyed : List.of();
  }

  /**
   * Makes the table {@code known_key} of the opportunity IDs of staged records, and perhaps others,
   * with their keys: those that are new get the next numbers. Without a new ID nothing is inserted:
   * no rows after many in one transaction leave an empty group of rows in DuckDB 1.5, and what
   * comes after that is not seen until the file is opened again.
   */
  void assign(StagedKind kind) throws SQLException {
    if (few.isEmpty()) {
      know("opportunity_key", ids(kind));
    } else if (!known) {
      String all = few.stream().map(OpportunityKeys::ids).collect(Collectors.joining(" UNION "));
      new RowsById(connection, org).find("present_key", "opportunity_key", all);
      know("present_key", all);
    }
    known = true;
    String id = kind.shape().opportunityId();
    String unknown =
        "%s s WHERE NOT s.deleted AND NOT EXISTS (SELECT 1 FROM known_key k WHERE k.id = s.%s)"
            .formatted(kind.table(), id);
    if (Sql.number(connection, "SELECT count(*) FROM " + unknown) > 0) {
      add(
          "SELECT s.%1$s AS id, min(s.seq) AS first FROM %2$s GROUP BY s.%1$s"
              .formatted(id, unknown));
    }
  }

  /** Gives the next numbers to IDs, in the order of {@code first}. */
  private void add(String ids) throws SQLException {
    long next =
        Sql.number(
            connection, "SELECT coalesce(max(key) + 1, 0) FROM opportunity_key WHERE org = " + org);
    product.makeTemporary(
        connection,
        "fresh_key",
        "AS SELECT id, CAST(row_number() OVER (ORDER BY first) - 1 + %d AS INTEGER) AS key FROM (%s) AS fresh"
            .formatted(next, ids));
    Sql.run(
        connection,
        "INSERT INTO opportunity_key (org, id, key%s) SELECT %d, id, key%s FROM fresh_key"
            .formatted(
                product.idHash("id").map(hash -> ", id_hash").orElse(""),
                org,
                product.idHash("id").map(hash -> ", " + hash).orElse("")));
    Sql.run(connection, "INSERT INTO known_key (id, key) SELECT id, key FROM fresh_key");
  }

  private static String ids(StagedKind kind) {
    return "SELECT s.%s AS id FROM %s s".formatted(kind.shape().opportunityId(), kind.table());
  }

  private void know(String keys, String ids) throws SQLException {
    product.makeTemporary(
        connection,
        "known_key",
        "AS SELECT k.id AS id, k.key AS key FROM %s k WHERE k.org = %d AND k.id IN (%s)"
            .formatted(keys, org, ids));
  }
}
