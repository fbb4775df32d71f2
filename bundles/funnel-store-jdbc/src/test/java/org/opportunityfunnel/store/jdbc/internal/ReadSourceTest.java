package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opportunityfunnel.store.jdbc.internal.Lines.change;
import static org.opportunityfunnel.store.jdbc.internal.Lines.opportunity;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Others read the store in SQL, and can't do more. */
@ParameterizedClass
@EnumSource(StoreUnderTest.class)
class ReadSourceTest {
  private static final String COUNT = "SELECT count(*) FROM funnel_opportunity";

  @Parameter StoreUnderTest database;

  @TempDir Path temporary;

  private OpenStore open;
  private ReadSource source;

  @BeforeEach
  void open() {
    open = database.open(temporary);
    open.load(opportunity("a", "s"), change("c", "a", "t"));
    source = new ReadSource(open.store.access(), 2, Duration.ofMillis(200));
  }

  @AfterEach
  void close() {
    source.close();
    open.close();
  }

  private static String one(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertTrue(rows.next());
      return rows.getString(1);
    }
  }

  @Test
  void theViewsShowWhatIsThere() throws SQLException {
    try (Connection connection = source.getConnection()) {
      assertEquals("1", one(connection, "SELECT version FROM funnel_organization"));
      assertEquals("a", one(connection, "SELECT id FROM funnel_opportunity"));
      assertEquals("t", one(connection, "SELECT new_status_id FROM funnel_status_change"));
    }
  }

  @Test
  void aConnectionThatCommitsByItselfSeesWhatWasLoadedLast() throws SQLException {
    try (Connection connection = source.getConnection()) {
      assertEquals("1", one(connection, COUNT));
      open.load(opportunity("b", "s"));
      assertEquals("2", one(connection, COUNT));
    }
  }

  @Test
  void aTransactionSeesOneMoment() throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      assertFalse(connection.getAutoCommit());
      assertEquals("1", one(connection, COUNT));
      open.load(opportunity("b", "s"));
      assertEquals("1", one(connection, COUNT));
      connection.rollback();
      assertEquals("2", one(connection, COUNT));
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  @Test
  void nothingCanBeWritten() throws SQLException {
    for (boolean autoCommit : new boolean[] {true, false}) {
      try (Connection connection = source.getConnection()) {
        assertTrue(connection.isReadOnly());
        connection.setAutoCommit(autoCommit);
        for (String write :
            new String[] {
              "DELETE FROM opportunity_record",
              "UPDATE organization SET version = 7",
              "CREATE TABLE mine (a INTEGER)",
              "DROP VIEW funnel_opportunity"
            }) {
          assertThrows(SQLException.class, () -> execute(connection, write), write);
          if (!autoCommit) {
            connection.rollback();
          }
        }
        assertEquals("1", one(connection, COUNT));
      }
    }
    assertEquals(1, open.version());
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void aFailedStatementHurtsNoOther() throws SQLException {
    try (Connection connection = source.getConnection()) {
      assertThrows(SQLException.class, () -> one(connection, "SELECT a FROM nowhere"));
      assertTrue(connection.isValid(1));
      assertEquals("1", one(connection, COUNT));
    }
  }

  @Test
  void thereAreSoManyConnectionsAndNoMore() throws SQLException {
    Connection first = source.getConnection();
    try (Connection second = source.getConnection()) {
      SQLException none = assertThrows(SQLException.class, source::getConnection);
      assertEquals("All 2 connections for reading the store are in use.", none.getMessage());
      first.close();
      first.close();
      source.getConnection().close();
      assertEquals("1", one(second, COUNT));
    }
    source.getConnection().close();
  }

  @Test
  void whatDoesNotComeBackIsClosedWithTheSource() throws SQLException {
    Connection left = source.getConnection();
    source.close();
    assertThrows(SQLException.class, () -> one(left, COUNT));
    assertEquals(
        "The store is closed.",
        assertThrows(SQLException.class, source::getConnection).getMessage());
    open.load(opportunity("b", "s"));
    assertEquals(2, open.version());
  }

  @Test
  void whileTheStoreIsClosedALineSaysSo() {
    open.close();
    String message = assertThrows(SQLException.class, source::getConnection).getMessage();
    assertTrue(message.contains("is being closed"), message);
  }
}
