package org.opportunityfunnel.store.jdbc.internal.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresFailureTest {
  private static final String NAME =
      new PostgresSettings(
              "jdbc:postgresql://db.example:5432/sales?user=x&password=secret", "", "", 2)
          .name();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "08001 | true  | can't be reached (gone)",
        "57P03 | true  | is starting, or being shut down",
        "08006 | false | can't be used: the connection broke; try again",
        "57P01 | false | can't be used: the server ends the connection; try again",
        "28P01 | false | refuses the configured user or password",
        "3D000 | false | does not exist; create it, or configure another",
        "53100 | false | can't be written: the disk is full",
        "42601 | false | can't be used: gone"
      })
  void isOneLineThatNamesTheDatabase(String state, boolean away, String what) {
    SQLException cause = new SQLException("gone\n  Position: 12", state);
    SQLException wrapped = new SQLTransientConnectionException("pool", null, 0, cause);
    for (SQLException e : new SQLException[] {cause, wrapped}) {
      assertEquals(
          "The store PostgreSQL database \"sales\" at db.example:5432 " + what + ".",
          new PostgresFailure(NAME).of(e).getMessage());
      assertEquals(away, PostgresFailure.isAway(e));
    }
  }
}
