package org.opportunityfunnel.store.jdbc.internal.upkeep;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.api.store.OrganizationStatus;
import org.opportunityfunnel.api.store.OrganizationUpkeep;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseAccess;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;
import org.opportunityfunnel.store.jdbc.internal.load.Importer;
import org.opportunityfunnel.store.jdbc.internal.read.Organization;
import org.opportunityfunnel.store.jdbc.internal.record.RecordShapes;

/** Counts and removes organizations' rows, each in one transaction. */
public final class Upkeep implements OrganizationUpkeep {
  /** What follows from the records. Texts' forms are of no organization. */
  private static final List<String> DERIVED =
      List.of(
          "pipeline_status",
          "group_member",
          "opportunity_key",
          "opportunity_custom",
          "lead_custom",
          "opportunity_version",
          "opportunity_currency",
          "removal");

  private final DatabaseAccess access;
  private final Importer importer;

  /**
   * Of that database.
   *
   * @param importer whose turns removals take
   */
  public Upkeep(DatabaseAccess access, Importer importer) {
    this.access = access;
    this.importer = importer;
  }

  @Override
  public OrganizationStatus status(String organization) {
    return access.use(
        database ->
            database.inTransaction(connection -> new StatusQuery(connection).read(organization)));
  }

  @Override
  public Map<RecordKind, Long> remove(String organization) {
    return importer
        .change(
            organization,
            connection -> removed(connection, organization),
            removed -> removed.version() > 0 ? Optional.of(removed.version()) : Optional.empty())
        .records();
  }

  /** What was removed, and the version after it; 0 if nothing was there. */
  private record Removed(Map<RecordKind, Long> records, long version) {}

  private static Removed removed(Connection connection, String id) throws SQLException {
    if (Organization.find(connection, id).isEmpty()) {
      return new Removed(Map.of(), 0);
    }
    Organization present = Organization.lock(connection, id);
    Map<RecordKind, Long> records = new EnumMap<>(RecordKind.class);
    boolean changed = false;
    for (RecordKind kind : RecordKind.values()) {
      long rows = delete(connection, RecordShapes.of(kind).table(), present.number());
      if (rows > 0) {
        records.put(kind, rows);
      }
    }
    changed |= !records.isEmpty();
    for (String table : DERIVED) {
      changed |= delete(connection, table, present.number()) > 0;
    }
    if (!changed) {
      return new Removed(Map.of(), 0);
    }
    long version = present.version() + 1;
    try (Statement update = connection.createStatement()) {
      update.executeUpdate(
          "UPDATE organization SET version = %1$d, catalog_version = %1$d, log_from = %1$d, log_rows = 0 WHERE number = %2$d"
              .formatted(version, present.number()));
    }
    DatabaseProduct.of(connection).announce(connection, id, version);
    return new Removed(records, version);
  }

  private static long delete(Connection connection, String table, int org) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM " + table + " WHERE org = ?")) {
      delete.setInt(1, org);
      return delete.executeLargeUpdate();
    }
  }
}
