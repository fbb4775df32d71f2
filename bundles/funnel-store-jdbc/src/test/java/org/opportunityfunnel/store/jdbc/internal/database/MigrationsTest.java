package org.opportunityfunnel.store.jdbc.internal.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.store.jdbc.internal.record.RecordShape;
import org.opportunityfunnel.store.jdbc.internal.record.RecordShapes;

class MigrationsTest {
  private static final Migration FIRST =
      new Migration(1, "V001__first", "CREATE TABLE a (x INTEGER);\nINSERT INTO a VALUES (1);\n");
  private static final Migration SECOND =
      new Migration(2, "V002__second", "-- more; of it\nALTER TABLE a ADD COLUMN y INTEGER;");

  @TempDir Path folder;

  private StoreSettings settings() {
    return new StoreSettings(folder, 128, 1);
  }

  private List<String> rows(List<Migration> migrations, String sql) throws SQLException {
    try (DuckDbDatabase database = DuckDbDatabase.open(settings(), migrations)) {
      return rows(database, sql);
    }
  }

  private static List<String> rows(Database database, String sql) throws SQLException {
    return database.connected(
        connection -> {
          List<String> found = new ArrayList<>();
          try (Statement statement = connection.createStatement();
              ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
              found.add(rows.getString(1));
            }
          }
          return found;
        });
  }

  private String refused(List<Migration> migrations) {
    FunnelException e =
        assertThrows(FunnelException.class, () -> DuckDbDatabase.open(settings(), migrations));
    assertEquals(ErrorCode.UNAVAILABLE, e.code());
    return e.getMessage();
  }

  @Test
  void eachStepIsAppliedOnce() throws SQLException {
    String count = "SELECT count(*) FROM a";
    assertEquals(List.of("1"), rows(List.of(FIRST), count));
    assertEquals(List.of("1"), rows(List.of(FIRST), count));
    assertEquals(List.of("1"), rows(List.of(FIRST, SECOND), count));
    assertEquals(
        List.of("V001__first", "V002__second"),
        rows(List.of(FIRST, SECOND), "SELECT name FROM schema_version ORDER BY version"));
    assertEquals(
        List.of("x", "y"),
        rows(
            List.of(FIRST, SECOND),
            "SELECT column_name FROM information_schema.columns WHERE table_name = 'a'"
                + " ORDER BY ordinal_position"));
  }

  @Test
  void aStepThatFailsLeavesNothingOfItself() throws SQLException {
    Migration broken =
        new Migration(2, "V002__broken", "CREATE TABLE b (x INTEGER);\nSELECT nothing;\n");
    refused(List.of(FIRST, broken));
    assertEquals(
        List.of("a", "schema_version"),
        rows(
            List.of(FIRST),
            "SELECT table_name FROM information_schema.tables ORDER BY table_name"));
  }

  @Test
  void aNewerSchemaIsRefused() throws SQLException {
    rows(List.of(FIRST, SECOND), "SELECT 1");
    assertEquals(
        "The store "
            + settings().file()
            + " is of a newer release (its schema is 2, this release knows 1); use that release.",
        refused(List.of(FIRST)));
  }

  @Test
  void anotherStepUnderTheSameNumberIsRefused() throws SQLException {
    rows(List.of(FIRST), "SELECT 1");
    Migration edited = new Migration(1, "V001__first", FIRST.sql() + "SELECT 1;\n");
    assertEquals(
        "The store "
            + settings().file()
            + " was made by another build (step V001__first differs); use that build.",
        refused(List.of(edited)));
  }

  @Test
  void theStepsAreNumberedFromOneWithoutGaps() {
    for (int i = 0; i < Migrations.ALL.size(); i++) {
      assertEquals(i + 1, Migrations.ALL.get(i).version());
    }
  }

  @Test
  void theTablesHaveTheColumnsOfTheShapes() throws SQLException {
    try (DuckDbDatabase database = DuckDbDatabase.open(settings())) {
      for (RecordKind kind : RecordKind.values()) {
        List<String> expected = new ArrayList<>();
        expected.add("org INTEGER");
        if (RecordShapes.of(kind).opportunityId() != null) {
          expected.add("key INTEGER");
        }
        RecordShape shape = RecordShapes.of(kind);
        Stream.concat(shape.columns().stream(), shape.searchColumns().stream())
            .forEach(column -> expected.add(column.name() + " " + column.sqlType()));
        if (shape.many()) {
          expected.add("id_hash INTEGER");
        }
        assertEquals(
            expected,
            rows(
                database,
                "SELECT column_name || ' ' || data_type FROM information_schema.columns"
                    + " WHERE table_name = '%s' ORDER BY ordinal_position"
                        .formatted(RecordShapes.of(kind).table())));
      }
    }
  }

  @Test
  void temporaryFilesOfAProcessThatWasKilledAreDeleted() throws Exception {
    Path left =
        Files.createDirectories(settings().temporary()).resolve("duckdb_temp_storage-0.tmp");
    Files.writeString(left, "left");
    rows(List.of(FIRST), "SELECT 1");
    assertEquals(false, Files.exists(left));
  }
}
