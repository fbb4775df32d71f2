package org.opportunityfunnel.store.jdbc.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.opportunityfunnel.api.error.FunnelException;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL database, which other processes may use at the same time. */
public final class PostgresProvider implements DatabaseProvider {
  private static final int CONNECT_SECONDS = 5;

  private final PostgresSettings settings;
  private final PostgresFailure failure;

  public PostgresProvider(PostgresSettings settings) {
    this.settings = settings;
    this.failure = new PostgresFailure(settings.name());
  }

  @Override
  public Database open() {
    try {
      try (Connection connection = connect()) {
        new Migrations(Migrations.ALL, this::unavailable).apply(connection);
      }
      return new PostgresDatabase(source(), settings.connections());
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** A connection outside of the pool. */
  Connection connect() throws SQLException {
    Connection connection = source().getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute(PostgresDatabase.SESSION);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  private PGSimpleDataSource source() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setApplicationName("opportunity-funnel");
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setTcpKeepAlive(true);
    // A statement that was prepared on the server is planned for no values in particular: two to
    // three times slower for long ones.
    source.setPrepareThreshold(0);
    // Else statements that commit by themselves may write on a connection for reading.
    source.setReadOnlyMode("always");
    try {
      source.setURL(settings.url());
    } catch (IllegalArgumentException e) {
      // Its message may hold a password.
      throw failure.unavailable("can't be reached: its URL is not valid", null);
    }
    if (!settings.user().isEmpty()) {
      source.setUser(settings.user());
    }
    if (!settings.password().isEmpty()) {
      source.setPassword(settings.password());
    }
    return source;
  }

  @Override
  public Watch watch(WatchSink sink) {
    return PostgresWatch.start(this, sink);
  }

  @Override
  public FunnelException failure(SQLException e) {
    return failure.of(e);
  }

  @Override
  public FunnelException unavailable(String what) {
    return failure.unavailable(what, null);
  }

  @Override
  public boolean isFatal(SQLException e) {
    return PostgresFailure.isAway(e);
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public int loadsAtOnce() {
    return settings.loads();
  }

  @Override
  public int readersAtOnce() {
    return settings.readers();
  }
}
