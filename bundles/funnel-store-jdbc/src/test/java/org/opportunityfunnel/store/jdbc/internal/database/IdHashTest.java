package org.opportunityfunnel.store.jdbc.internal.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row without the number of its ID would not be found, and its record be stored twice. */
class IdHashTest {
  private static final List<String> TABLES =
      List.of(
          "lead_record",
          "opportunity_key",
          "opportunity_record",
          "opportunity_status_change_record");
  private static final int MANY = 1_500;

  @TempDir Path temporary;

  @Test
  void allThatIsLoadedHasIt() throws SQLException {
    StoreSettings settings = settings("loaded");
    OldStore.load(settings, MANY);
    assertAllHaveIt(settings);
  }

  @Test
  void allThatWasThereBeforeHasIt() throws SQLException {
    OldStore.make(temporary.resolve("old"), temporary.resolve("aside"), MANY);
    assertAllHaveIt(settings("old"));
  }

  private StoreSettings settings(String folder) {
    return new StoreSettings(temporary.resolve(folder), 128, 1);
  }

  private static void assertAllHaveIt(StoreSettings settings) throws SQLException {
    try (DuckDbDatabase database = DuckDbDatabase.open(settings)) {
      database.connected(
          connection -> {
            String hash = DatabaseProduct.of(connection).idHash("id").orElseThrow();
            try (Statement statement = connection.createStatement()) {
              long all = 0;
              for (String table : TABLES) {
                String wrong = "count(CASE WHEN id_hash = " + hash + " THEN NULL ELSE 1 END)";
                try (ResultSet row =
                    statement.executeQuery("SELECT count(*), " + wrong + " FROM " + table)) {
                  row.next();
                  all += row.getLong(1);
                  assertEquals(0, row.getLong(2), table);
                }
              }
              assertTrue(all > 2 * MANY, all + " rows");
            }
            return null;
          });
    }
  }
}
