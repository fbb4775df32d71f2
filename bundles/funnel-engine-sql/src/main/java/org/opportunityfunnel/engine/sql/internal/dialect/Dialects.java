package org.opportunityfunnel.engine.sql.internal.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** The dialects, by the name that a database gives itself. */
public final class Dialects {
  public static final Dialect DUCKDB = new DuckDbDialect();
  public static final Dialect POSTGRESQL = new PostgresDialect();
  public static final Dialect TRINO = new TrinoDialect();

  private static final Map<String, Dialect> BY_PRODUCT =
      Map.of("DuckDB", DUCKDB, "PostgreSQL", POSTGRESQL, "Trino", TRINO);

  private Dialects() {}

  /**
   * The dialect of the database at the other end.
   *
   * @throws SQLException if it can't be asked, or none is known for it
   */
  public static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    Dialect dialect = BY_PRODUCT.get(product);
    if (dialect == null) {
      throw new SQLException(
          product + " is none of the databases that the engine speaks: " + BY_PRODUCT.keySet());
    }
    return dialect;
  }
}
