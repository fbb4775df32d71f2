package org.opportunityfunnel.store.jdbc.internal.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of the release before searches gets what a load by this one would have made. */
class BackfillTest {
  private static final List<String> SEARCHED =
      List.of(
          "pipeline_status",
          "lead_record",
          "opportunity_record",
          "text_form",
          "lead_custom",
          "opportunity_custom",
          "group_member",
          "opportunity_currency");

  @TempDir Path folder;

  @Test
  void recordsOfTheFirstSchemaAreSearchedLikeOthers() throws SQLException {
    StoreSettings now = new StoreSettings(folder.resolve("now"), 128, 1);
    StoreSettings before = new StoreSettings(folder.resolve("before"), 128, 1);
    OldStore.load(now, 0);
    OldStore.copy(now, before);
    try (DuckDbDatabase loaded = DuckDbDatabase.open(now);
        DuckDbDatabase migrated = DuckDbDatabase.open(before)) {
      for (String table : SEARCHED) {
        List<String> expected = loaded.connected(connection -> rows(connection, table));
        assertTrue(expected.size() > 10, table + " has " + expected.size() + " rows");
        assertEquals(expected, migrated.connected(connection -> rows(connection, table)));
      }
    }
  }

  private static List<String> rows(Connection connection, String table) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
      while (rows.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.append(rows.getObject(i)).append('|');
        }
        found.add(row.toString());
      }
    }
    found.sort(null);
    return found;
  }
}
