package org.opportunityfunnel.engine.sql.internal.catalog;

import java.sql.SQLException;
import org.opportunityfunnel.engine.sql.internal.access.BoundSql;
import org.opportunityfunnel.engine.sql.internal.access.Reading;
import org.opportunityfunnel.engine.sql.internal.schema.Relations;

/**
 * How much there is of an organization's data, and how far it reaches.
 *
 * @param settledAt an epoch second after all entries of all histories
 */
public record Extent(long opportunities, long settledAt) {

  /** Reads it, in one pass over the opportunities and one over the changes. */
  public static Extent read(Reading reading, String organization) throws SQLException {
    long[] found = {0, Long.MIN_VALUE};
    Reading.RowSink latest =
        row -> {
          for (int column = 2; column <= 3; column++) {
            long second = row.getLong(column);
            found[1] = row.wasNull() ? found[1] : Math.max(found[1], second);
          }
        };
    reading.each(
        query(
            reading,
            organization,
            "COUNT(*), MAX(created_second), MAX(updated_second)",
            Relations.OPPORTUNITY),
        row -> {
          found[0] = row.getLong(1);
          latest.row(row);
        });
    reading.each(
        query(reading, organization, "0, MAX(at_second), MAX(at_second)", Relations.STATUS_CHANGE),
        latest);
    return new Extent(found[0], found[1] + 1);
  }

  private static BoundSql query(
      Reading reading, String organization, String columns, String relation) {
    return new BoundSql.Builder()
        .add("SELECT " + columns + " FROM " + reading.relations().name(relation))
        .add(" WHERE org = ?")
        .bind(organization)
        .build();
  }
}
