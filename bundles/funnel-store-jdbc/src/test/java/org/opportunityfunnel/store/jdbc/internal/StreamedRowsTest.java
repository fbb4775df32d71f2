package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;
import org.opportunityfunnel.store.jdbc.internal.database.Work;

/** Rows are handed over as they come, if that is wanted, and held as a whole otherwise. */
@ParameterizedClass
@EnumSource(StoreUnderTest.class)
class StreamedRowsTest {
  /** Its last row of a million can't be made. */
  private static final String FAILS_LATE =
      "SELECT CASE WHEN n < 1000000 THEN n ELSE CAST('row ' || n AS BIGINT) END"
          + " FROM generate_series(1, 1000000) AS g (n)";

  @Parameter StoreUnderTest database;

  @TempDir Path temporary;

  private OpenStore open;

  @BeforeEach
  void open() {
    open = database.open(temporary);
  }

  @AfterEach
  void close() {
    open.close();
  }

  private long inTransaction(Work<Connection, Long> work) {
    return open.store.access().use(present -> present.inTransaction(work));
  }

  private static long first(Connection connection, int fetchSize) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(FAILS_LATE)) {
      select.setFetchSize(fetchSize);
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  @Test
  void theFirstRowIsThereBeforeTheLast() {
    assertEquals(
        1,
        inTransaction(
            connection -> {
              DatabaseProduct.of(connection).streamRows(connection);
              first(connection, 1_000);
              return first(connection, 1_000);
            }));
    // Nobody else's rows are streamed for that.
    assertThrows(RuntimeException.class, () -> inTransaction(connection -> first(connection, 0)));
  }
}
