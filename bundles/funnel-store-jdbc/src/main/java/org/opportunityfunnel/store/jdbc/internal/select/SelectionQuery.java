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
    Condition condition = filter.accept(new FilterSql());
    BitSet keys = new BitSet();
    try (PreparedStatement select = connection.prepareStatement(sql(condition))) {
      select.setInt(1, org);
      int index = 2;
      for (Object parameter : condition.parameters()) {
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

  private static String sql(Condition condition) {
    StringBuilder sql = new StringBuilder("SELECT o.key FROM opportunity_record o");
    condition.joins().forEach(join -> sql.append(join.sql()));
    return sql.append(" WHERE o.org = ? AND ").append(condition.sql()).toString();
  }
}
