package org.opportunityfunnel.store.jdbc.internal.select;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.store.Selection;

/** Finds the opportunities that a filter keeps. */
public final class SelectionQuery {
  private final Connection connection;
  private final int org;

  public SelectionQuery(Connection connection, int org) {
    this.connection = connection;
    this.org = org;
  }

  public Selection select(Filter filter) throws SQLException {
    SqlPart query = new QueryWriter(SqlDialect.of(connection), org).keys(filter);
    BitSet keys = new BitSet();
    try (PreparedStatement select = connection.prepareStatement(query.text())) {
      int index = 1;
      for (Object parameter : query.parameters()) {
        select.setObject(index++, parameter);
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          keys.set(rows.getInt(1));
        }
      }
    }
    return Selection.of(keys);
  }
}
