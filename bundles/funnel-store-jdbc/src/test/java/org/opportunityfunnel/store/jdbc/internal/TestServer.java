package org.opportunityfunnel.store.jdbc.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A real PostgreSQL, started once for all tests; it ends with them. */
enum TestServer {
  RUNNING;

  private final EmbeddedPostgres server;
  private final Map<Path, String> databases = new ConcurrentHashMap<>();

  TestServer() {
    try {
      server = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder's database, made when it is first asked for. */
  String url(Path folder) {
    String name =
        databases.computeIfAbsent(
            folder.toAbsolutePath(), any -> created("test_" + databases.size()));
    return server.getJdbcUrl("postgres", name);
  }

  private String created(String name) {
    execute("CREATE DATABASE " + name);
    return name;
  }

  /** Ends all connections to the folder's database, as an administrator may. */
  void endConnections(Path folder) {
    execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s'"
            .formatted(databases.get(folder.toAbsolutePath())));
  }

  private void execute(String sql) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
