package org.opportunityfunnel.engine.sql.internal.harness;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import javax.sql.DataSource;

/** A pool of a few lines: closing a connection keeps it for the next who wants one. */
public final class Kept implements AutoCloseable {
  private final DataSource source;
  private final BlockingDeque<Connection> idle = new LinkedBlockingDeque<>();

  public Kept(DataSource source) {
    this.source = source;
  }

  /** A data source that gives out kept connections. */
  public DataSource pool() {
    return new Connections(this::lend);
  }

  private Connection lend() throws SQLException {
    Connection kept = idle.pollLast();
    Connection connection = kept == null ? source.getConnection() : kept;
    return (Connection)
        Proxy.newProxyInstance(
            Kept.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                idle.add(connection);
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : idle) {
      connection.close();
    }
  }
}
