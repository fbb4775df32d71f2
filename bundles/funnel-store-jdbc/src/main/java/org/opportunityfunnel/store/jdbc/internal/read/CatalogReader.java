package org.opportunityfunnel.store.jdbc.internal.read;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.model.User;
import org.opportunityfunnel.store.jdbc.internal.database.Work;
import org.opportunityfunnel.store.jdbc.internal.json.Json;

/** Reads an organization's records but its opportunities. A name that is missing is the ID. */
public final class CatalogReader {
  private static final TypeReference<List<Map<String, String>>> STATUSES = new TypeReference<>() {};
  private static final TypeReference<List<String>> MEMBERS = new TypeReference<>() {};
  private static final TypeReference<Map<String, Object>> ENVELOPE = new TypeReference<>() {};

  private final Connection connection;
  private final int org;

  public CatalogReader(Connection connection, int org) {
    this.connection = connection;
    this.org = org;
  }

  public Catalog read(long version) throws SQLException {
    return new Catalog(version, pipelines(), users(), groups(), savedSearches(), currencies());
  }

  public List<Pipeline> pipelines() throws SQLException {
    return rows(
        "SELECT id, name, statuses FROM pipeline_record WHERE org = ?",
        row -> new Pipeline(row.getString(1), name(row), statuses(row.getString(3))));
  }

  private static List<Status> statuses(String json) {
    return Json.parse(json, STATUSES).stream()
        .map(
            status ->
                new Status(
                    status.get("id"),
                    status.get("label"),
                    StatusType.ofWireName(status.get("type")).orElseThrow()))
        .toList();
  }

  private List<User> users() throws SQLException {
    return rows(
        "SELECT id, first_name, last_name, email FROM user_record WHERE org = ?",
        row -> new User(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
  }

  public List<Group> groups() throws SQLException {
    return rows(
        "SELECT id, name, coalesce(members, '[]') FROM group_record WHERE org = ?",
        row -> new Group(row.getString(1), name(row), Json.parse(row.getString(3), MEMBERS)));
  }

  private List<SavedSearch> savedSearches() throws SQLException {
    return rows(
        "SELECT id, name, type, s_query, query FROM saved_search_record WHERE org = ?",
        row -> {
          String envelope = row.getString(4);
          return new SavedSearch(
              row.getString(1),
              name(row),
              row.getString(3),
              envelope == null ? null : Json.parse(envelope, ENVELOPE),
              row.getString(5));
        });
  }

  private List<String> currencies() throws SQLException {
    return rows(
        "SELECT value_currency FROM opportunity_currency WHERE org = ?", row -> row.getString(1));
  }

  private static String name(ResultSet row) throws SQLException {
    String name = row.getString(2);
    return name == null ? row.getString(1) : name;
  }

  private <T> List<T> rows(String sql, Work<ResultSet, T> reader) throws SQLException {
    List<T> found = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, org);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(reader.on(rows));
        }
      }
    }
    return found;
  }
}
