package org.opportunityfunnel.store.jdbc.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseAccess;
import org.opportunityfunnel.store.jdbc.internal.database.DuckDbProvider;
import org.opportunityfunnel.store.jdbc.internal.database.Schema;
import org.opportunityfunnel.store.jdbc.internal.database.StoreSettings;
import org.opportunityfunnel.store.jdbc.internal.load.Importer;
import org.opportunityfunnel.store.jdbc.internal.read.Organization;
import org.opportunityfunnel.store.jdbc.internal.select.SelectionQuery;
import org.opportunityfunnel.testkit.agreement.Selecting;
import org.opportunityfunnel.testkit.data.OrganizationData;

/** Selects on a real PostgreSQL with the same tables, into which loaded records are copied. */
final class PostgresCopy implements Selecting<Filter>, AutoCloseable {
  private static final List<String> OF_AN_ORGANIZATION =
      List.of(
          "pipeline_status",
          "lead_record",
          "lead_custom",
          "opportunity_record",
          "opportunity_custom",
          "opportunity_status_change_record");

  private final DatabaseAccess access;
  private final Importer importer;
  private final EmbeddedPostgres server;
  private final Connection postgres;
  private int organizations;

  PostgresCopy(Path folder) throws IOException, SQLException {
    access =
        new DatabaseAccess(new DuckDbProvider(new StoreSettings(folder, 256, 2)), System::nanoTime);
    importer = new Importer(access, System::nanoTime, new Forgetful());
    server = EmbeddedPostgres.start();
    postgres = server.getPostgresDatabase().getConnection();
    try (Statement statement = postgres.createStatement()) {
      for (String sql : Schema.statements()) {
        statement.execute(sql);
      }
    }
  }

  /** Nobody asks this store for its version. */
  private static final class Forgetful implements Importer.Versions {
    @Override
    public void committed(String organization, long version) {}

    @Override
    public void inDoubt(String organization) {}
  }

  Connection connection() {
    return postgres;
  }

  /** Loads the records and copies them; the number of their organization. */
  int load(OrganizationData data) throws SQLException {
    String name = "orga_" + organizations++;
    importer.load(name, StoreSelecting.source(data, organizations), ImportOptions.DEFAULT);
    return access.use(
        database ->
            database.connected(
                duck -> {
                  int org = Organization.find(duck, name).map(Organization::number).orElse(-1);
                  for (String table : OF_AN_ORGANIZATION) {
                    copy(duck, table, " WHERE org = " + org);
                  }
                  copy(duck, "text_form", "");
                  return org;
                }));
  }

  @Override
  public Opened<Filter> over(OrganizationData data) throws SQLException {
    int org = load(data);
    Map<Integer, String> ids = ids(org);
    return filter -> kept(org, filter, ids);
  }

  private Set<String> kept(int org, Filter filter, Map<Integer, String> ids) throws SQLException {
    return StoreSelecting.ids(new SelectionQuery(postgres, org).select(filter), ids);
  }

  private Map<Integer, String> ids(int org) throws SQLException {
    Map<Integer, String> ids = new HashMap<>();
    try (Statement statement = postgres.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT key, id FROM opportunity_record WHERE org = " + org)) {
      while (rows.next()) {
        ids.put(rows.getInt(1), rows.getString(2));
      }
    }
    return ids;
  }

  private void copy(Connection duck, String table, String where) throws SQLException {
    try (Statement reading = duck.createStatement();
        ResultSet rows = reading.executeQuery("SELECT * FROM " + table + where);
        Statement emptying = postgres.createStatement()) {
      emptying.execute("TRUNCATE " + table);
      int columns = rows.getMetaData().getColumnCount();
      String places = String.join(", ", Collections.nCopies(columns, "?"));
      try (PreparedStatement insert =
          postgres.prepareStatement("INSERT INTO " + table + " VALUES (" + places + ")")) {
        while (rows.next()) {
          for (int i = 1; i <= columns; i++) {
            insert.setObject(i, rows.getObject(i));
          }
          insert.addBatch();
        }
        insert.executeBatch();
      }
    }
  }

  @Override
  public void close() throws IOException, SQLException {
    postgres.close();
    server.close();
    access.close();
  }
}
