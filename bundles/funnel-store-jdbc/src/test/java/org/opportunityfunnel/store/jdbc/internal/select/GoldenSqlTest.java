package org.opportunityfunnel.store.jdbc.internal.select;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.api.filter.Filter;

/**
 * The SQL of each kind of filter, as it was found right. {@code -Dgolden.write} writes the files
 * anew; then look at what changed.
 */
class GoldenSqlTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  @ParameterizedTest
  @ValueSource(strings = {"duckdb", "postgresql"})
  void sqlIsAsItWas(String name) throws IOException {
    SqlDialect dialect = name.equals("duckdb") ? new DuckDbDialect() : new PostgresDialect();
    StringBuilder written = new StringBuilder();
    for (Map.Entry<String, Filter> one : SampleFilters.all().entrySet()) {
      SqlPart sql = new QueryWriter(dialect, 7).keys(one.getValue());
      assertEquals(
          sql.parameters().size(), sql.text().chars().filter(c -> c == '?').count(), one.getKey());
      written.append("-- ").append(one.getKey()).append('\n');
      written.append(sql.text().strip()).append('\n');
      written.append("-- ").append(sql.parameters()).append("\n\n");
    }
    if (System.getProperty("golden.write") != null) {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(name + ".sql"), written);
    }
    assertEquals(Files.readString(FOLDER.resolve(name + ".sql")), written.toString());
  }
}
