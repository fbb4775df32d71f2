package org.opportunityfunnel.engine.sql.internal.harness;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.duckdb.DuckDBConnection;

/** A data source of a few lines. */
public final class Connections implements DataSource {

  /** Opens a connection. */
  @FunctionalInterface
  public interface Opening {
    Connection open() throws SQLException;
  }

  private final Opening opening;

  public Connections(Opening opening) {
    this.opening = opening;
  }

  /** Of a DuckDB in memory that is gone with the connection given. */
  public static Connections duckDb(Connection root) {
    return new Connections(() -> root.unwrap(DuckDBConnection.class).duplicate());
  }

  /** The first connection to a new DuckDB in memory. */
  public static Connection newDuckDb() throws SQLException {
    return DriverManager.getConnection("jdbc:duckdb:");
  }

  @Override
  public Connection getConnection() throws SQLException {
    return opening.open();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return opening.open();
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    // Nothing is logged.
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // The openings take no time.
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("wraps nothing");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
