package org.opportunityfunnel.itests.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.testkit.trino.TrinoCluster;

/** A real Trino of two nodes that takes a PostgreSQL's tables into its own memory. */
final class TrinoServer implements AutoCloseable {
  private static final List<String> OPTIONS = List.of("-Xmx3G");
  private static final List<String> BY_HAND = List.of("visit", "ending");

  private final TrinoCluster cluster;
  private final String url;

  private TrinoServer(TrinoCluster cluster) {
    this.cluster = cluster;
    this.url = cluster.url() + "/memory/default";
  }

  /** Empty if no JDK here runs it. */
  static Optional<TrinoServer> start(PostgresServer from) throws IOException, InterruptedException {
    Map<String, String> postgres =
        Map.of(
            "connector.name",
            "postgresql",
            "connection-url",
            "jdbc:postgresql://127.0.0.1:" + from.port() + "/postgres",
            "connection-user",
            "postgres",
            "connection-password",
            "postgres");
    return TrinoCluster.start(OPTIONS, Map.of("peers", postgres)).map(TrinoServer::new);
  }

  /** The peers' statement over the peers' tables. */
  SqlPeer byHand() throws SQLException {
    Connection connection = DriverManager.getConnection(url, "benchmark", null);
    take(connection, BY_HAND);
    return new SqlPeer("Trino by hand", connection, PeerSql.GROUPED, 0);
  }

  /** The engine over the engine's tables. */
  EngineContestant engine(Collection<String> tables) throws SQLException {
    HikariDataSource pool = Pool.of(url, "benchmark", null);
    try (Connection connection = pool.getConnection()) {
      take(connection, tables);
    }
    return SqlEngine.of("Trino", pool, 0);
  }

  private static void take(Connection connection, Collection<String> tables) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : tables) {
        statement.execute("CREATE TABLE " + table + " AS SELECT * FROM peers.public." + table);
      }
    }
  }

  @Override
  public void close() throws IOException {
    cluster.close();
  }
}
