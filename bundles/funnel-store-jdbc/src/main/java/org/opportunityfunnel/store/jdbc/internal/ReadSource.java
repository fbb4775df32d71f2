package org.opportunityfunnel.store.jdbc.internal;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.store.jdbc.internal.database.Database;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseAccess;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Connections to the store's database for those who read it in SQL. None of them can write, so many
 * are out at once, and all are closed with the source. Whoever finds none waits for a while.
 */
@Component(service = DataSource.class, property = "dataSourceName=funnel")
public final class ReadSource implements DataSource, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final DatabaseAccess access;
  private final int connections;
  private final Duration patience;
  private final Semaphore permits;
  private final Set<Connection> out = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  @Activate
  public ReadSource(@Reference EmbeddedStore store) {
    this(store.access(), store.access().readersAtOnce(), PATIENCE);
  }

  /**
   * @param connections how many may be out at once
   * @param patience how long to wait for one, and for those that are out when the source is closed
   */
  ReadSource(DatabaseAccess access, int connections, Duration patience) {
    this.access = access;
    this.connections = connections;
    this.patience = patience;
    this.permits = new Semaphore(connections, true);
  }

  @Override
  public Connection getConnection() throws SQLException {
    checkOpen();
    if (!acquire(1)) {
      throw new SQLTransientConnectionException(
          "All " + connections + " connections for reading the store are in use.");
    }
    try {
      checkOpen();
      Connection opened = access.use(Database::reader);
      out.add(opened);
      return lent(opened);
    } catch (FunnelException e) {
      permits.release();
      throw new SQLTransientConnectionException(e.getMessage(), e);
    } catch (SQLException | RuntimeException e) {
      permits.release();
      throw e;
    }
  }

  /** Who the caller is does not matter: the store has its own way in. */
  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  private void checkOpen() throws SQLException {
    if (closed) {
      throw new SQLTransientConnectionException("The store is closed.");
    }
  }

  private boolean acquire(int number) {
    try {
      return permits.tryAcquire(number, patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Its end makes room for another one. */
  private Connection lent(Connection opened) {
    AtomicBoolean back = new AtomicBoolean();
    return (Connection)
        Proxy.newProxyInstance(
            ReadSource.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                if (back.compareAndSet(false, true)) {
                  takeBack(opened);
                }
                return null;
              }
              try {
                return method.invoke(opened, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private void takeBack(Connection opened) throws SQLException {
    try {
      out.remove(opened);
      opened.close();
    } finally {
      permits.release();
    }
  }

  /** Gives no more connections, and closes those that do not come back in time. */
  @Override
  @Deactivate
  public void close() {
    closed = true;
    if (!acquire(connections)) {
      out.forEach(ReadSource::closeQuietly);
    }
  }

  private static void closeQuietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // The database is closed next, with all that is left of it.
      return;
    }
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    throw new SQLFeatureNotSupportedException("The store logs as the platform does.");
  }

  @Override
  public int getLoginTimeout() {
    return (int) patience.toSeconds();
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    throw new SQLFeatureNotSupportedException("The store says how long it waits.");
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("The store logs as the platform does.");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    throw new SQLException("The store's data source is no " + type.getName() + ".");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }
}
