package org.opportunityfunnel.store.jdbc.internal.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Listens on a connection of its own for what loads of all processes announce. Every {@link
 * #POLL_MILLIS} without news it looks by itself: that finds what no notice told, and a server that
 * went away without a word.
 */
final class PostgresWatch implements Runnable, Watch {
  static final String CHANNEL = "opportunity_funnel_version";

  private static final int POLL_MILLIS = 5_000;
  private static final Pattern NOTICE = Pattern.compile("(\\d{1,18}) (.+)", Pattern.DOTALL);
  private static final int RETRY_MILLIS = 100;

  private final PostgresProvider provider;
  private final WatchSink sink;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Connection listening;

  private PostgresWatch(PostgresProvider provider, WatchSink sink) {
    this.provider = provider;
    this.sink = sink;
  }

  static Watch start(PostgresProvider provider, WatchSink sink) {
    PostgresWatch watch = new PostgresWatch(provider, sink);
    Thread thread = new Thread(watch, "funnel-store-watch");
    thread.setDaemon(true);
    thread.start();
    return watch;
  }

  @Override
  public void run() {
    while (!isClosed()) {
      try (Connection connection = provider.connect()) {
        listening = connection;
        listen(connection);
      } catch (SQLException e) {
        if (!isClosed() && provider.isFatal(e)) {
          sink.away(e);
        }
        pause();
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, 2 * POLL_MILLIS);
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN " + CHANNEL);
      sink.connected();
      while (!isClosed()) {
        look(statement);
        PGConnection notices = connection.unwrap(PGConnection.class);
        for (PGNotification[] told = notices.getNotifications(POLL_MILLIS);
            told != null && told.length > 0;
            told = notices.getNotifications(POLL_MILLIS)) {
          for (PGNotification one : told) {
            tell(one.getParameter());
          }
        }
      }
    }
  }

  private void look(Statement statement) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery("SELECT id, version FROM organization WHERE version > 0")) {
      while (rows.next()) {
        sink.version(rows.getString(1), rows.getLong(2));
      }
    }
  }

  /** Takes {@code version organization}; what anybody else sends there is no business of ours. */
  private void tell(String notice) {
    Matcher parts = NOTICE.matcher(notice);
    if (parts.matches()) {
      sink.version(parts.group(2), Long.parseLong(parts.group(1)));
    }
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private void pause() {
    try {
      if (closed.await(RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      closed.countDown();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    Connection connection = listening;
    if (connection != null) {
      try {
        connection.abort(Runnable::run);
      } catch (SQLException e) {
        // It is closed already.
        return;
      }
    }
  }
}
