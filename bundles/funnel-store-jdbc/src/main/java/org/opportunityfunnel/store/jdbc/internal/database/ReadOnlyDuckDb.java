package org.opportunityfunnel.store.jdbc.internal.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Keeps a connection in read-only transactions, of which DuckDB knows and its driver does not: one
 * that was committed is followed by the next. While the connection commits by itself each new
 * statement begins one, and so sees what was committed last. A mistake can't write; a statement
 * that says COMMIT itself can.
 */
final class ReadOnlyDuckDb implements InvocationHandler {
  private static final String BEGIN = "BEGIN TRANSACTION READ ONLY";

  private final Connection connection;
  private boolean autoCommit = true;

  private ReadOnlyDuckDb(Connection connection) {
    this.connection = connection;
  }

  /** The connection, for reading; closing it closes that one. */
  static Connection of(Connection connection) throws SQLException {
    run(connection, BEGIN);
    return (Connection)
        Proxy.newProxyInstance(
            ReadOnlyDuckDb.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new ReadOnlyDuckDb(connection));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    switch (method.getName()) {
      case "isReadOnly":
        return true;
      case "setReadOnly":
        if (!(Boolean) arguments[0]) {
          throw new SQLException("The store's data source is for reading only.");
        }
        return null;
      case "getAutoCommit":
        return autoCommit;
      case "setAutoCommit":
        autoCommit = (Boolean) arguments[0];
        next();
        return null;
      case "commit", "rollback":
        next();
        return null;
      case "createStatement", "prepareStatement", "isValid":
        if (autoCommit) {
          next();
        }
        return delegate(method, arguments);
      default:
        return delegate(method, arguments);
    }
  }

  /** Nothing was written, so that the end of a transaction is the same either way. */
  private void next() throws SQLException {
    run(connection, "ROLLBACK");
    run(connection, BEGIN);
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Object delegate(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
