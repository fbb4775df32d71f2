package org.opportunityfunnel.store.jdbc.internal.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class StopSwitchTest {
  private static final String ENDLESS =
      "INSERT INTO t SELECT count(*) FROM range(1000000000) a, range(1000000000) b";

  private final RuntimeException reason = new RuntimeException("enough");

  private Connection connection;
  private StopSwitch stop;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    Sql.run(connection, "CREATE TABLE t (n BIGINT)");
    stop = new StopSwitch(connection);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private Long insert(String sql) throws SQLException {
    return stop.inTransaction(
        open -> {
          Sql.run(open, "INSERT INTO t VALUES (1)");
          Sql.run(open, sql);
          return Sql.number(open, "SELECT count(*) FROM t");
        });
  }

  private void assertRolledBack() throws SQLException {
    assertEquals(0, Sql.number(connection, "SELECT count(*) FROM t"));
  }

  /** As the thread of an import does it: again and again. */
  private Thread stopper() {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (true) {
                  stop.stop(reason);
                  Thread.sleep(10);
                }
              } catch (InterruptedException | SQLException e) {
                return;
              }
            });
    thread.setDaemon(true);
    return thread;
  }

  @Test
  void theStatementThatRunsEndsAndAllIsRolledBack() throws Exception {
    Thread stopper = stopper();
    assertSame(
        reason,
        assertThrows(
            RuntimeException.class,
            () ->
                stop.inTransaction(
                    open -> {
                      Sql.run(open, "INSERT INTO t VALUES (1)");
                      stopper.start();
                      Sql.run(open, ENDLESS);
                      return null;
                    })));
    stopper.interrupt();
    stopper.join();
    assertEquals(Optional.of(reason), stop.reason());
    assertRolledBack();
  }

  @Test
  void betweenTwoStatementsItIsSeenAtTheEnd() throws SQLException {
    stop.stop(reason);
    assertSame(
        reason, assertThrows(RuntimeException.class, () -> insert("INSERT INTO t VALUES (2)")));
    assertRolledBack();
  }

  @Test
  void onceItIsSettledItIsTooLate() throws SQLException {
    assertEquals(2, insert("INSERT INTO t VALUES (2)"));
    stop.stop(reason);
    assertEquals(Optional.empty(), stop.reason());
    assertEquals(2, Sql.number(stop.connection(), "SELECT count(*) FROM t"));
  }

  @Test
  void whatFailedByItselfSaysSoAndTheNextTryCanBeStopped() throws SQLException {
    assertThrows(SQLException.class, () -> insert("INSERT INTO u VALUES (1)"));
    assertEquals(
        "enough",
        assertThrows(
                RuntimeException.class,
                () ->
                    stop.inTransaction(
                        open -> {
                          stop.stop(reason);
                          return null;
                        }))
            .getMessage());
    assertRolledBack();
  }
}
