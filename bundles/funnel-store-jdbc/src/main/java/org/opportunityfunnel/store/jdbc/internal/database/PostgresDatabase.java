package org.opportunityfunnel.store.jdbc.internal.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** An open PostgreSQL database: a pool of connections. */
final class PostgresDatabase implements Database {
  /** Compiling a statement takes longer than most of ours run. */
  static final String SESSION = "SET jit = off";

  private static final int WAIT_MILLIS = 5_000;

  private final HikariDataSource pool;

  PostgresDatabase(DataSource source, int connections) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setPoolName("funnel-store");
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(WAIT_MILLIS);
    config.setConnectionInitSql(SESSION);
    // It was just connected to; from now on the pool says what is wrong when it is used.
    config.setInitializationFailTimeout(-1);
    this.pool = new HikariDataSource(config);
  }

  @Override
  public <T> T connected(Work<Connection, T> work) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      try {
        return work.on(connection);
      } finally {
        clear(connection);
      }
    }
  }

  /** Temporary tables would stay for the next one who gets the connection. */
  private static void clear(Connection connection) throws SQLException {
    if (connection.isValid(1)) {
      run(connection, "DISCARD TEMP");
    }
  }

  @Override
  public <T> T inStatement(Work<Connection, T> work) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      return work.on(connection);
    }
  }

  @Override
  public <T> T inTransaction(Work<Connection, T> work) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      return Transactions.run(
          connection,
          open -> {
            run(open, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            return work.on(open);
          });
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The pool takes it back as it was. */
  @Override
  public Connection reader() throws SQLException {
    Connection connection = pool.getConnection();
    try {
      connection.setReadOnly(true);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
