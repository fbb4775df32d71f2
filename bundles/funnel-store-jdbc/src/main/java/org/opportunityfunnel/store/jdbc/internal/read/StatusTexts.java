package org.opportunityfunnel.store.jdbc.internal.read;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;

/** Statuses as they are: for few records, where numbers for all statuses would cost more. */
record StatusTexts(DatabaseProduct product) implements StatusForm {

  @Override
  public String prefix() {
    return "";
  }

  @Override
  public int bind(PreparedStatement query) {
    return 1;
  }

  @Override
  public String value(String column, String alias) {
    return product.bytes(column);
  }

  @Override
  public String join(String column, String alias) {
    return "";
  }

  @Override
  public String read(ResultSet row, int column) throws SQLException {
    return OpportunityRows.text(row, column);
  }
}
