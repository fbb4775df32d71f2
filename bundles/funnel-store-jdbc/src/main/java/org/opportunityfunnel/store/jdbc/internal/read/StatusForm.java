package org.opportunityfunnel.store.jdbc.internal.read;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How the statuses of records cross from the database. */
interface StatusForm {

  /** What the query begins with; empty for nothing. */
  String prefix();

  /** Sets the parameters of the prefix; the index of the next one. */
  int bind(PreparedStatement query) throws SQLException;

  /** SQL of what crosses for a status. */
  String value(String column, String alias);

  /** The join that the value needs; empty for none. */
  String join(String column, String alias);

  /** The status that crossed in that column; null if there is none. */
  String read(ResultSet row, int column) throws SQLException;
}
