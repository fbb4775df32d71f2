package org.opportunityfunnel.store.jdbc.internal.upkeep;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.api.store.OrganizationStatus;
import org.opportunityfunnel.api.store.OrganizationStatus.StoreDatabase;
import org.opportunityfunnel.api.store.OrganizationStatus.Times;
import org.opportunityfunnel.api.store.OrganizationStatus.Waiting;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;
import org.opportunityfunnel.store.jdbc.internal.read.Organization;
import org.opportunityfunnel.store.jdbc.internal.record.RecordShapes;

/** Counts what an organization has. */
final class StatusQuery {
  private static final String CHANGES_WAITING =
      "SELECT count(*) FROM opportunity_status_change_record c WHERE c.org = ? AND NOT EXISTS"
          + " (SELECT 1 FROM opportunity_record o WHERE o.org = c.org AND o.key = c.key)";
  private static final String OPPORTUNITIES_WAITING =
      "SELECT count(*) FROM opportunity_record o WHERE o.org = ? AND NOT EXISTS"
          + " (SELECT 1 FROM pipeline_status s WHERE s.org = o.org AND s.id = o.status_id)";
  private static final String LEADS_WAITING =
      "SELECT count(*) FROM opportunity_record o WHERE o.org = ? AND o.lead_id IS NOT NULL"
          + " AND NOT EXISTS"
          + " (SELECT 1 FROM lead_record l WHERE l.org = o.org AND l.id = o.lead_id)";

  private final Connection connection;

  /** On the connection's transaction. */
  StatusQuery(Connection connection) {
    this.connection = connection;
  }

  OrganizationStatus read(String id) throws SQLException {
    Optional<Organization> present = Organization.find(connection, id);
    int org = present.map(Organization::number).orElse(-1);
    Map<RecordKind, Long> records = new EnumMap<>(RecordKind.class);
    for (RecordKind kind : RecordKind.values()) {
      String table = RecordShapes.of(kind).table();
      long number = number("SELECT count(*) FROM " + table + " WHERE org = ?", org);
      if (number > 0) {
        records.put(kind, number);
      }
    }
    return new OrganizationStatus(
        present.map(Organization::version).orElse(0L),
        records,
        number("SELECT count(*) FROM removal WHERE org = ?", org),
        new Times(
            time("min(date_created_second)", "opportunity_record", org),
            time("max(date_created_second)", "opportunity_record", org),
            time(
                "max(coalesce(activity_at_second, date_created_second))",
                "opportunity_status_change_record",
                org)),
        new Waiting(
            number(CHANGES_WAITING, org),
            number(OPPORTUNITIES_WAITING, org),
            number(LEADS_WAITING, org)),
        database());
  }

  private StoreDatabase database() throws SQLException {
    DatabaseMetaData product = connection.getMetaData();
    return new StoreDatabase(
        product.getDatabaseProductName() + " " + product.getDatabaseProductVersion(),
        (int) number("SELECT max(version) FROM schema_version WHERE version > ?", 0),
        DatabaseProduct.of(connection).size(connection));
  }

  /** To the second. */
  private Optional<Instant> time(String second, String table, int org) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT %s FROM %s WHERE org = ?".formatted(second, table))) {
      select.setInt(1, org);
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        long epoch = rows.getLong(1);
        return rows.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(epoch));
      }
    }
  }

  private long number(String sql, int parameter) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, parameter);
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
