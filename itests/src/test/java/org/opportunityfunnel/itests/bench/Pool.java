package org.opportunityfunnel.itests.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Kept connections to a database, as a platform offers them to an engine. */
final class Pool {
  private static final int CONNECTIONS = 4;

  private Pool() {}

  static HikariDataSource of(String url, String user, String initially) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionInitSql(initially);
    return new HikariDataSource(config);
  }
}
