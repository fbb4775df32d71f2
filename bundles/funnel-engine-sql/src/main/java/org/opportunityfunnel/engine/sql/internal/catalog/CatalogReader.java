package org.opportunityfunnel.engine.sql.internal.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.model.User;
import org.opportunityfunnel.engine.sql.internal.access.BoundSql;
import org.opportunityfunnel.engine.sql.internal.access.Reading;
import org.opportunityfunnel.engine.sql.internal.schema.Relations;

/** Reads an organization's records but its opportunities. */
public final class CatalogReader {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final Reading reading;
  private final String organization;

  private CatalogReader(Reading reading, String organization) {
    this.reading = reading;
    this.organization = organization;
  }

  /** The catalog at the present version; empty, of version 0, if the organization has no data. */
  public static Catalog read(Reading reading, String organization) throws SQLException {
    long version = reading.version(organization);
    return version == 0 ? Catalog.EMPTY : new CatalogReader(reading, organization).catalog(version);
  }

  private Catalog catalog(long version) throws SQLException {
    List<User> users = new ArrayList<>();
    each(
        "id, first_name, last_name, email",
        Relations.USER,
        "",
        row ->
            users.add(
                new User(row.getString(1), row.getString(2), row.getString(3), row.getString(4))));
    List<SavedSearch> searches = new ArrayList<>();
    each(
        "id, name, type, s_query, query",
        Relations.SAVED_SEARCH,
        "",
        row -> searches.add(savedSearch(row)));
    List<String> currencies = new ArrayList<>();
    each(
        "DISTINCT value_currency",
        Relations.OPPORTUNITY,
        " AND value_currency IS NOT NULL",
        row -> currencies.add(row.getString(1)));
    return new Catalog(version, pipelines(), users, groups(), searches, currencies);
  }

  private List<Pipeline> pipelines() throws SQLException {
    Map<String, List<Status>> statuses = new LinkedHashMap<>();
    List<Pipeline> pipelines = new ArrayList<>();
    each(
        "pipeline_id, id, label, type",
        Relations.STATUS,
        " ORDER BY pipeline_id, position",
        row -> of(statuses, row.getString(1)).add(status(row)));
    each(
        "id, name",
        Relations.PIPELINE,
        "",
        row -> {
          String id = row.getString(1);
          pipelines.add(new Pipeline(id, text(row, 2), of(statuses, id)));
        });
    return pipelines;
  }

  private static Status status(ResultSet row) throws SQLException {
    String type = row.getString(4);
    return new Status(
        row.getString(2),
        text(row, 3),
        StatusType.ofWireName(type)
            .orElseThrow(() -> new SQLException(Relations.STATUS + " has the type " + type)));
  }

  private List<Group> groups() throws SQLException {
    Map<String, List<String>> members = new LinkedHashMap<>();
    List<Group> groups = new ArrayList<>();
    each(
        "group_id, user_id",
        Relations.GROUP_MEMBER,
        " ORDER BY group_id, position",
        row -> of(members, row.getString(1)).add(row.getString(2)));
    each(
        "id, name",
        Relations.GROUP,
        "",
        row -> {
          String id = row.getString(1);
          groups.add(new Group(id, text(row, 2), of(members, id)));
        });
    return groups;
  }

  private static SavedSearch savedSearch(ResultSet row) throws SQLException {
    String id = row.getString(1);
    String json = row.getString(4);
    try {
      Map<String, Object> query = json == null ? null : JSON.readValue(json, OBJECT);
      return new SavedSearch(id, text(row, 2), text(row, 3), query, row.getString(5));
    } catch (JsonProcessingException e) {
      throw new SQLException("s_query of the saved search " + id + " is not a JSON object", e);
    }
  }

  private static <T> List<T> of(Map<String, List<T>> lists, String key) {
    return lists.computeIfAbsent(key, missing -> new ArrayList<>());
  }

  private static String text(ResultSet row, int column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }

  private void each(String columns, String relation, String more, Reading.RowSink sink)
      throws SQLException {
    reading.each(
        new BoundSql.Builder()
            .add("SELECT " + columns + " FROM " + reading.relations().name(relation))
            .add(" WHERE org = ?" + more)
            .bind(organization)
            .build(),
        sink);
  }
}
