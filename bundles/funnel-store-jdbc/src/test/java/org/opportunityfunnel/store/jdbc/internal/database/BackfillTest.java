package org.opportunityfunnel.store.jdbc.internal.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.store.jdbc.internal.load.Importer;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;
import org.opportunityfunnel.testkit.random.RandomCase;

/** A database of the release before searches gets what a load by this one would have made. */
class BackfillTest {
  private static final List<String> RECORDS =
      List.of(
          "organization",
          "pipeline_record",
          "pipeline_status",
          "group_record",
          "lead_record",
          "opportunity_key",
          "opportunity_record");

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
    load(now);
    try (DuckDbDatabase loaded = DuckDbDatabase.open(now);
        DuckDbDatabase old = DuckDbDatabase.open(before, Migrations.ALL.subList(0, 1))) {
      for (String table : RECORDS) {
        loaded.connected(from -> old.connected(to -> copy(from, to, table)));
      }
    }
    try (DuckDbDatabase loaded = DuckDbDatabase.open(now);
        DuckDbDatabase migrated = DuckDbDatabase.open(before)) {
      for (String table : SEARCHED) {
        List<String> expected = loaded.connected(connection -> rows(connection, table));
        assertTrue(expected.size() > 10, table + " has " + expected.size() + " rows");
        assertEquals(expected, migrated.connected(connection -> rows(connection, table)));
      }
    }
  }

  private static void load(StoreSettings settings) {
    DatabaseAccess access = new DatabaseAccess(new DuckDbProvider(settings), System::nanoTime);
    Importer importer =
        new Importer(
            access,
            System::nanoTime,
            new Importer.Versions() {
              @Override
              public void committed(String organization, long version) {}

              @Override
              public void inDoubt(String organization) {}
            });
    for (long seed = 1; seed <= 12; seed++) {
      String lines = ImportFolderWriter.ndjson(RandomCase.of(seed).organization(), seed);
      importer.load(
          "orga_" + seed,
          new ImportSource.Ndjson(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8))),
          ImportOptions.DEFAULT);
    }
    access.close();
  }

  /** Copies the columns that the target has; the first ones of the source. */
  private static Void copy(Connection from, Connection to, String table) throws SQLException {
    try (Statement reading = from.createStatement();
        ResultSet rows = reading.executeQuery("SELECT * FROM " + table);
        Statement target = to.createStatement();
        ResultSet shape = target.executeQuery("SELECT * FROM " + table)) {
      int columns = shape.getMetaData().getColumnCount();
      String places = String.join(", ", Collections.nCopies(columns, "?"));
      try (PreparedStatement insert =
          to.prepareStatement("INSERT INTO " + table + " VALUES (" + places + ")")) {
        while (rows.next()) {
          for (int i = 1; i <= columns; i++) {
            insert.setObject(i, rows.getObject(i));
          }
          insert.executeUpdate();
        }
      }
      return null;
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
