package org.opportunityfunnel.store.jdbc.internal.database;

import java.sql.SQLException;
import org.opportunityfunnel.api.error.FunnelException;

/** A database file of this process alone. */
public final class DuckDbProvider implements DatabaseProvider {
  /** Each takes threads and memory of the same process. */
  private static final int READERS = 8;

  private final StoreSettings settings;

  public DuckDbProvider(StoreSettings settings) {
    this.settings = settings;
  }

  @Override
  public Database open() {
    return DuckDbDatabase.open(settings);
  }

  @Override
  public FunnelException failure(SQLException e) {
    return StoreFailure.of(settings.file(), e);
  }

  @Override
  public FunnelException unavailable(String what) {
    return StoreFailure.unavailable(settings.file(), what, null);
  }

  @Override
  public boolean isFatal(SQLException e) {
    return StoreFailure.isFatal(e);
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public int loadsAtOnce() {
    return 1;
  }

  @Override
  public int readersAtOnce() {
    return READERS;
  }

  @Override
  public Watch watch(WatchSink sink) {
    return () -> {};
  }
}
