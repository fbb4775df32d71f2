package org.opportunityfunnel.engine.sql.internal.harness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.opportunityfunnel.api.store.OpportunityStore;

/** The base relations as plain tables, in the connection's own schema or another one. */
public final class BaseTables {
  private static final String OPPORTUNITY_COLUMNS =
      "org VARCHAR, opp_key BIGINT, id VARCHAR, user_id VARCHAR, status_id VARCHAR, value BIGINT,"
          + " value_period VARCHAR, value_currency VARCHAR, confidence INTEGER,"
          + " created_second BIGINT, created_nano INTEGER, updated_second BIGINT,"
          + " updated_nano INTEGER";

  private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put("funnel_organization", "org VARCHAR, version BIGINT");
    COLUMNS.put("funnel_pipeline", "org VARCHAR, id VARCHAR, name VARCHAR");
    COLUMNS.put(
        "funnel_status",
        "org VARCHAR, pipeline_id VARCHAR, position INTEGER, id VARCHAR, label VARCHAR,"
            + " type VARCHAR");
    COLUMNS.put(
        "funnel_user",
        "org VARCHAR, id VARCHAR, first_name VARCHAR, last_name VARCHAR, email VARCHAR");
    COLUMNS.put("funnel_group", "org VARCHAR, id VARCHAR, name VARCHAR");
    COLUMNS.put(
        "funnel_group_member", "org VARCHAR, group_id VARCHAR, position INTEGER, user_id VARCHAR");
    COLUMNS.put(
        "funnel_saved_search",
        "org VARCHAR, id VARCHAR, name VARCHAR, type VARCHAR, s_query VARCHAR, query VARCHAR");
    COLUMNS.put("funnel_opportunity", OPPORTUNITY_COLUMNS);
    COLUMNS.put(
        "funnel_status_change",
        "org VARCHAR, opp_key BIGINT, id VARCHAR, old_status_id VARCHAR, new_status_id VARCHAR,"
            + " at_second BIGINT, at_nano INTEGER");
  }

  /** Some databases send all parameters of a statement at once. */
  private static final int MOST_PARAMETERS = 4_000;

  private final DataSource source;
  private final String prefix;

  /**
   * @param prefix what stands before the tables' names, such as {@code memory.default.}
   */
  public BaseTables(DataSource source, String prefix) {
    this.source = source;
    this.prefix = prefix;
  }

  /** Makes all of them, empty. */
  public void create() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (Map.Entry<String, String> table : COLUMNS.entrySet()) {
        statement.execute(
            "CREATE TABLE " + prefix + table.getKey() + " (" + table.getValue() + ")");
      }
    }
  }

  /** Adds the records of one organization of the store, under that name. */
  public void load(OpportunityStore store, String organization, String as) throws SQLException {
    OrganizationRows rows = new OrganizationRows();
    rows.add(store, organization, as);
    insert(rows);
  }

  /** Adds all the rows; the versions come last. */
  void insert(OrganizationRows rows) throws SQLException {
    try (Connection connection = source.getConnection()) {
      for (Map.Entry<String, List<List<Object>>> table : rows.byTable().entrySet()) {
        insert(connection, table.getKey(), table.getValue());
      }
    }
  }

  /** Adds all organizations of the store, in as few statements as parameters allow. */
  public void loadAll(OpportunityStore store) throws SQLException {
    OrganizationRows rows = new OrganizationRows();
    for (String organization : store.organizations()) {
      rows.add(store, organization, organization);
    }
    insert(rows);
  }

  /** Removes an organization's records, the version first. */
  public void remove(String organization) throws SQLException {
    try (Connection connection = source.getConnection()) {
      for (String table : COLUMNS.keySet()) {
        try (PreparedStatement delete =
            connection.prepareStatement("DELETE FROM " + prefix + table + " WHERE org = ?")) {
          delete.setString(1, organization);
          delete.executeUpdate();
        }
      }
    }
  }

  private void insert(Connection connection, String table, List<List<Object>> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    int width = rows.get(0).size();
    int step = MOST_PARAMETERS / width;
    for (int from = 0; from < rows.size(); from += step) {
      insertSome(connection, table, rows.subList(from, Math.min(rows.size(), from + step)));
    }
  }

  private void insertSome(Connection connection, String table, List<List<Object>> rows)
      throws SQLException {
    List<String> places = new ArrayList<>();
    for (List<Object> row : rows) {
      places.add("(" + String.join(", ", Collections.nCopies(row.size(), "?")) + ")");
    }
    String text = "INSERT INTO " + prefix + table + " VALUES " + String.join(", ", places);
    try (PreparedStatement insert = connection.prepareStatement(text)) {
      int place = 1;
      for (List<Object> row : rows) {
        for (Object value : row) {
          insert.setObject(place++, value);
        }
      }
      insert.executeUpdate();
    }
  }
}
