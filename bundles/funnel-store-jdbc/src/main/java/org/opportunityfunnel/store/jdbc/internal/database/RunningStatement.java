package org.opportunityfunnel.store.jdbc.internal.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The statement that a connection runs, which another thread can cancel: drivers cancel statements,
 * and don't say which one runs.
 */
public final class RunningStatement {
  private final Connection watched;
  private Statement running;

  /** Nothing runs on the connection yet. */
  public RunningStatement(Connection connection) {
    this.watched =
        proxy(
            Connection.class,
            (method, arguments) -> watched(called(connection, method, arguments)));
  }

  /** The connection to work with in place of the given one: what it runs can be cancelled. */
  public Connection connection() {
    return watched;
  }

  /**
   * Cancels the statement that runs, if one does: it fails, and what comes after it in its
   * transaction. Once this has returned nothing is cancelled any more.
   */
  public synchronized void cancel() throws SQLException {
    if (running != null) {
      running.cancel();
    }
  }

  private Object watched(Object made) {
    if (made instanceof PreparedStatement statement) {
      return proxy(
          PreparedStatement.class, (method, arguments) -> run(statement, method, arguments));
    }
    if (made instanceof Statement statement) {
      return proxy(Statement.class, (method, arguments) -> run(statement, method, arguments));
    }
    return made;
  }

  private Object run(Statement statement, Method method, Object[] arguments) throws Throwable {
    if (!method.getName().startsWith("execute")) {
      return called(statement, method, arguments);
    }
    runs(statement);
    try {
      return called(statement, method, arguments);
    } finally {
      runs(null);
    }
  }

  private synchronized void runs(Statement now) {
    running = now;
  }

  /** A method of an interface of JDBC. */
  private interface Call {
    Object of(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            RunningStatement.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call.of(method, arguments)));
  }

  private static Object called(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
