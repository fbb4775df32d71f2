package org.opportunityfunnel.engine.sql.internal.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import org.opportunityfunnel.api.store.Selection;

/** In what the databases differ. Stateless. */
public interface Dialect {

  /** What follows a text in ORDER BY so that it orders by code point; may be empty. */
  String byCodePoint();

  /** An integer that cannot overflow while that BIGINT expression is summed. */
  String sum(String expression);

  /**
   * A condition on {@code opp_key}: its bit is set in a bound value. It has two parameters: how
   * many bits there are, and the bits ({@link #bits}).
   */
  String isSelected();

  /** A selection in the form that {@link #isSelected} takes. */
  default byte[] bits(Selection selection) {
    return selection.bits();
  }

  /**
   * Whether all that a transaction reads is of one moment. If not, a report checks its version once
   * more after it was read.
   */
  boolean hasSnapshots();

  /** Readies a connection for reading, at the beginning of a transaction if there is one. */
  void begin(Connection connection) throws SQLException;
}
