package org.opportunityfunnel.engine.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.engine.sql.internal.access.BoundSql;
import org.opportunityfunnel.engine.sql.internal.dialect.Dialect;
import org.opportunityfunnel.engine.sql.internal.dialect.Dialects;
import org.opportunityfunnel.engine.sql.internal.report.ReportSql;
import org.opportunityfunnel.engine.sql.internal.schema.Relations;

/**
 * The statements of each database, as they were found right. {@code -Dgolden.write} writes the
 * files anew; then look at what changed.
 */
class GoldenSqlTest {
  private static final Path REPORTS = Path.of("src", "test", "resources", "golden");

  /** The documentation offers these for use as they are. */
  private static final Path VIEWS = Path.of("..", "..", "docs", "sql-engine");

  private static final Map<String, Dialect> DIALECTS =
      Map.of(
          "duckdb", Dialects.DUCKDB,
          "postgresql", Dialects.POSTGRESQL,
          "trino", Dialects.TRINO);

  @ParameterizedTest
  @ValueSource(strings = {"duckdb", "postgresql", "trino"})
  void viewsAreAsTheyWere(String name) throws IOException {
    Relations relations = new Relations("", DIALECTS.get(name), Set.of());
    StringBuilder written = new StringBuilder();
    for (String relation : Relations.DERIVED) {
      written.append(relations.createView(relation).strip()).append(";\n\n");
    }
    assertGolden(VIEWS.resolve(name + ".sql"), written.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"duckdb", "postgresql", "trino"})
  void reportsAreAsTheyWere(String name) throws IOException {
    Relations relations =
        new Relations("sales", DIALECTS.get(name), Set.of(Relations.VISIT, Relations.ENDING));
    ReportSql sql = new ReportSql(relations, "orga");
    StringBuilder written = new StringBuilder();
    for (StageCounting counting : StageCounting.values()) {
      add(written, "stages, all of it, " + counting.wireName(), sql.stages(plain(counting)));
      add(written, "stages, a part, " + counting.wireName(), sql.stages(part(counting)));
    }
    add(written, "totals, all of it", sql.totals(plain(StageCounting.VISITED)));
    add(written, "totals, a part", sql.totals(part(StageCounting.VISITED)));
    assertGolden(REPORTS.resolve(name + ".sql"), written.toString());
  }

  private static FunnelQuery plain(StageCounting counting) {
    return new FunnelQuery(
        "pipe", Long.MIN_VALUE, 99, Optional.empty(), Optional.empty(), Optional.empty(), counting);
  }

  private static FunnelQuery part(StageCounting counting) {
    BitSet keys = new BitSet();
    keys.set(3);
    TimeRange cohort = new TimeRange(Instant.ofEpochSecond(1), Instant.ofEpochSecond(2));
    return new FunnelQuery(
        "pipe",
        7,
        99,
        Optional.of(cohort),
        Optional.of(Set.of("user_b", "user_a")),
        Optional.of(Selection.of(keys)),
        counting);
  }

  private static void add(StringBuilder written, String what, BoundSql sql) {
    assertEquals(sql.parameters().size(), sql.text().chars().filter(c -> c == '?').count(), what);
    written.append("-- ").append(what).append('\n').append(sql.text().strip()).append(";\n\n");
  }

  private static void assertGolden(Path file, String written) throws IOException {
    if (System.getProperty("golden.write") != null) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, written);
    }
    assertEquals(Files.readString(file), written);
  }
}
