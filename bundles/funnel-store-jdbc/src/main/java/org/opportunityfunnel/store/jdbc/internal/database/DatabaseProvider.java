package org.opportunityfunnel.store.jdbc.internal.database;

import java.sql.SQLException;
import org.opportunityfunnel.api.error.FunnelException;

/** Knows where a database is, opens it, and says in one line what is wrong with it. */
public interface DatabaseProvider {

  /**
   * Opens it, makes it if there is none, and brings its schema up to date.
   *
   * @throws FunnelException UNAVAILABLE, naming the database, if that is not possible
   */
  Database open();

  /** The failure to show for what the database threw. */
  FunnelException failure(SQLException e);

  /**
   * A failure of that database: UNAVAILABLE.
   *
   * @param what such as {@code is being closed}
   */
  FunnelException unavailable(String what);

  /** Whether an open database gave up and must be opened anew. */
  boolean isFatal(SQLException e);

  /**
   * Whether other processes may change the database while this one has it open: nothing that was
   * read of it stays true then.
   */
  boolean isShared();

  /**
   * How many loads it takes at once; those of one organization wait for each other by themselves.
   */
  int loadsAtOnce();

  /** How many may read it in SQL at once, besides the store. */
  int readersAtOnce();

  /** Tells what others do to the database, from now on; of one that is not shared nothing. */
  Watch watch(WatchSink sink);
}
