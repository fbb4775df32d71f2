package org.opportunityfunnel.trino.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrinoDataSourceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:trino://trino.example:8080/iceberg/sales",
        "jdbc:trino://trino.example:8080",
        "jdbc:trino://trino.example/iceberg?SSL=true",
        "jdbc:trino://trino.example/iceberg?SSL=true&password=secret&source=mine",
        "jdbc:trino://trino.example:8080/iceberg?explicitPrepare=true",
      })
  void rightUrlOpensWithoutAskingAnybody(String url) throws SQLException {
    try (TrinoDataSource source = source(url, "")) {
      assertEquals(Optional.empty(), source.problem());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                       | it has to look like jdbc:trino://host:port/catalog/schema",
        "jdbc:postgresql://trino.example/x        | it has to look like jdbc:trino://host:port/catalog/schema",
        "trino.example:8080                       | it has to look like jdbc:trino://host:port/catalog/schema",
        "jdbc:trino://                            | Invalid JDBC URL",
        "jdbc:trino://trino.example:port/x        | No host specified",
        "jdbc:trino://trino.example:port?password=secret | No host specified: jdbc:trino://trino.example:port",
        "jdbc:trino://trino.example:8080/a/b/c    | Invalid path segments in URL",
        "jdbc:trino://trino.example:8080?nothing=1| Unrecognized connection property 'nothing'",
        "jdbc:trino://trino.example:8080?SSL=maybe| Connection property SSL value is invalid: maybe",
      })
  void wrongUrlIsNamedInOneLine(String url, String why) {
    try (TrinoDataSource source = source(url, "")) {
      String line = source.problem().orElseThrow();
      assertEquals(1, line.lines().count(), line);
      assertTrue(line.startsWith("url \"" + url.split("\\?")[0] + "\" of org.opp"), line);
      assertTrue(line.contains(why), line);
      assertFalse(line.contains("secret"), line);
      assertEquals(line, assertThrows(SQLException.class, source::getConnection).getMessage());
    }
  }

  @Test
  void passwordIsForTlsOnlyAndNeverShown() {
    for (String url :
        new String[] {
          "jdbc:trino://trino.example:8080", "jdbc:trino://trino.example:8080?password=secret"
        }) {
      try (TrinoDataSource source = source(url, url.contains("?") ? "" : "secret")) {
        String line = source.problem().orElseThrow();
        assertTrue(line.contains("TLS/SSL is required"), line);
        assertFalse(line.contains("secret"), line);
      }
    }
  }

  /** A driver that stays there would keep the bundle's class loader. */
  @Test
  void driverManagerKnowsNothingOfIt() throws SQLException {
    long before = DriverManager.drivers().count();
    try (TrinoDataSource source = source("jdbc:trino://trino.example:8080", "")) {
      source.getConnection().close();
    }
    assertEquals(before, DriverManager.drivers().count());
  }

  @Test
  void unwrapsToItselfOnly() throws SQLException {
    try (TrinoDataSource source = source("jdbc:trino://trino.example:8080", "")) {
      assertEquals(source, source.unwrap(DataSource.class));
      assertThrows(SQLException.class, () -> source.unwrap(String.class));
    }
  }

  private static TrinoDataSource source(String url, String password) {
    return new TrinoDataSource(new TrinoAddress(url, "somebody", password));
  }
}
