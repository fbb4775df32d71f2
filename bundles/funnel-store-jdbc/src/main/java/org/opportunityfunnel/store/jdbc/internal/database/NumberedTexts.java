package org.opportunityfunnel.store.jdbc.internal.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Texts by their place in a list, as a table that one transaction's queries may join. */
public interface NumberedTexts {
  /** The table's name; its columns are {@code n}, counted from 0, and {@code id}. */
  String TABLE = "numbered_text";

  /** What a query that joins the table begins with. */
  String prefix();

  /**
   * Sets the parameters of the prefix.
   *
   * @return the index of the first parameter after it
   */
  int bind(PreparedStatement query) throws SQLException;
}
