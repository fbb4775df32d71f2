package org.opportunityfunnel.store.jdbc.internal.database;

import java.sql.SQLException;

/** Something done with a database or a connection. */
@FunctionalInterface
public interface Work<S, T> {
  T on(S subject) throws SQLException;
}
