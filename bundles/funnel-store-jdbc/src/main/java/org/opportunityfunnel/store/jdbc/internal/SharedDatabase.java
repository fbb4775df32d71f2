package org.opportunityfunnel.store.jdbc.internal;

import java.sql.SQLException;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseAccess;
import org.opportunityfunnel.store.jdbc.internal.database.WatchSink;

/** Passes on what other processes do to the database, and that it is gone or there again. */
final class SharedDatabase implements WatchSink {
  private final DatabaseAccess access;
  private final VersionNotice notice;

  SharedDatabase(DatabaseAccess access, VersionNotice notice) {
    this.access = access;
    this.notice = notice;
  }

  @Override
  public void version(String organization, long version) {
    notice.seen(organization, version);
  }

  /** What was told before may have been undone meanwhile: everything is told again. */
  @Override
  public void connected() {
    access.tryOpen();
    notice.forget();
  }

  @Override
  public void away(SQLException e) {
    access.lost(e);
  }
}
