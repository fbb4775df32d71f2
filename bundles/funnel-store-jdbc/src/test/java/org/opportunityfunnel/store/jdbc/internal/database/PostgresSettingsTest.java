package org.opportunityfunnel.store.jdbc.internal.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresSettingsTest {
  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql:sales, 'PostgreSQL database \"sales\" at localhost'",
    "jdbc:postgresql://db/sales?password=p, 'PostgreSQL database \"sales\" at db'",
    "jdbc:postgresql://db:6000/, PostgreSQL at db:6000",
    "'jdbc:postgresql://a:1,b:2/sales', 'PostgreSQL database \"sales\" at a:1,b:2'",
    "jdbc:postgresql://me:secret@db/sales, 'PostgreSQL database \"sales\" at db'"
  })
  void aDatabaseIsNamedWithoutItsSecrets(String url, String name) {
    assertEquals(name, new PostgresSettings(url, "u", "p", 2).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:mysql://db/sales, 5, 'url must be empty, or such as jdbc:postgresql://host:5432/database'",
    "jdbc:postgresql:sales, 1, 'poolSize is 1; it must be from 2 to 1000'",
    "jdbc:postgresql:sales, 1001, 'poolSize is 1001; it must be from 2 to 1000'"
  })
  void whatIsWrongIsNamed(String url, int connections, String message) {
    assertEquals(
        message,
        assertThrows(
                IllegalArgumentException.class,
                () -> new PostgresSettings(url, "", "", connections))
            .getMessage());
  }
}
