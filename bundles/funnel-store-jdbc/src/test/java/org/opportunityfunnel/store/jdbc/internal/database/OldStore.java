package org.opportunityfunnel.store.jdbc.internal.database;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.store.jdbc.internal.load.Importer;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;
import org.opportunityfunnel.testkit.random.RandomCase;

/** Makes stores as the first release left them. */
public final class OldStore {
  private static final List<String> RECORDS =
      List.of(
          "organization",
          "pipeline_record",
          "pipeline_status",
          "group_record",
          "lead_record",
          "opportunity_key",
          "opportunity_record");

  private OldStore() {}

  /**
   * A store of the first release in that folder, with random organizations and so many
   * opportunities.
   */
  public static void make(Path folder, Path aside, int opportunities) throws SQLException {
    StoreSettings now = new StoreSettings(aside, 128, 1);
    load(now, opportunities);
    copy(now, new StoreSettings(folder, 128, 1));
  }

  /** Loads random organizations, and one of so many opportunities more. */
  static void load(StoreSettings settings, int more) {
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
    importer.load(
        "orga_more",
        new ImportSource.Ndjson(new ByteArrayInputStream(opportunities(more))),
        ImportOptions.DEFAULT);
    access.close();
  }

  private static byte[] opportunities(int number) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < number; i++) {
      lines.append(
          """
          {"_type":"Opportunity","id":"o%d","status_id":"s","date_created":"2026-01-01","note":"Né %d","custom":{"cf_a":"É %d"}}
          """
              .formatted(i, i, i));
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Copies the records of a store of this release into a new one of the first release. */
  static void copy(StoreSettings now, StoreSettings before) throws SQLException {
    try (DuckDbDatabase loaded = DuckDbDatabase.open(now);
        DuckDbDatabase old = DuckDbDatabase.open(before, Migrations.ALL.subList(0, 1))) {
      for (String table : RECORDS) {
        loaded.connected(
            from -> old.connected(to -> Transactions.run(to, open -> copy(from, open, table))));
      }
    }
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
}
