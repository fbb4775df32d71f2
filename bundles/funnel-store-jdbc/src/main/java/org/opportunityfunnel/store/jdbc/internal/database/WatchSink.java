package org.opportunityfunnel.store.jdbc.internal.database;

import java.sql.SQLException;

/** Is told what becomes of a database that others change too. */
public interface WatchSink {

  /** An organization has that version; the one who waits may have committed it. */
  void version(String organization, long version);

  /** The database is there, for the first time or again; versions follow. */
  void connected();

  /** The database can't be reached. */
  void away(SQLException e);
}
