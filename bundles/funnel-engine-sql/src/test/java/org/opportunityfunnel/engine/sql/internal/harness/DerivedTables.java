package org.opportunityfunnel.engine.sql.internal.harness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.opportunityfunnel.engine.sql.internal.dialect.Dialect;
import org.opportunityfunnel.engine.sql.internal.schema.Relations;

/** The derived relations as tables, filled organization by organization. */
public final class DerivedTables {
  private static final List<String> TABLES = List.of(Relations.VISIT, Relations.ENDING);

  private final DataSource source;
  private final Relations relations;

  /**
   * @param schema see {@link Relations}
   */
  public DerivedTables(DataSource source, String schema, Dialect dialect) {
    this.source = source;
    this.relations = new Relations(schema, dialect, Set.of());
  }

  /** Makes them of what the base tables have. */
  public void create() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.execute(
            "CREATE TABLE "
                + relations.name(table)
                + " AS SELECT * FROM "
                + relations.from(table)
                + " made ORDER BY org, pipeline_id, valid_until DESC, created");
      }
    }
  }

  /** Adds what an organization's base rows give. */
  void add(String organization) throws SQLException {
    for (String table : TABLES) {
      run(
          "INSERT INTO "
              + relations.name(table)
              + " SELECT * FROM "
              + relations.from(table)
              + " made WHERE org = ?",
          organization);
    }
  }

  void remove(String organization) throws SQLException {
    for (String table : TABLES) {
      run("DELETE FROM " + relations.name(table) + " WHERE org = ?", organization);
    }
  }

  private void run(String sql, String organization) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, organization);
      statement.executeUpdate();
    }
  }
}
