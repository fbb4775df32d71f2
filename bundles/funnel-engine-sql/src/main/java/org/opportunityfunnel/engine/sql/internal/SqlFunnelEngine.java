package org.opportunityfunnel.engine.sql.internal;

import java.time.Duration;
import java.util.Optional;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.engine.EngineStatus.State;
import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.engine.sql.internal.access.DataSources;
import org.opportunityfunnel.engine.sql.internal.access.Database;
import org.opportunityfunnel.engine.sql.internal.access.Gate;
import org.opportunityfunnel.engine.sql.internal.catalog.Versions;

/**
 * Computes reports inside a database, one statement a report. It keeps nothing of the data but the
 * catalogs, so a view is lost as soon as the data changes: who asks for another one gets it at
 * once.
 */
final class SqlFunnelEngine implements FunnelEngine {
  private final String name;
  private final DataSources sources;
  private final Database database;
  private final Versions versions;
  private final Gate gate;

  /**
   * @param schema where the relations are; empty for the connection's own
   * @param timeoutSeconds how long one statement may take
   * @throws IllegalArgumentException if the schema is not made of identifiers
   */
  SqlFunnelEngine(String name, DataSources sources, String schema, int timeoutSeconds) {
    this.name = name;
    this.sources = sources;
    this.database = new Database(sources, schema, timeoutSeconds);
    this.versions = new Versions(database);
    this.gate = new Gate(name);
  }

  @Override
  public String name() {
    return name;
  }

  /** Asks the database. */
  @Override
  public EngineStatus status() {
    if (gate.isClosed()) {
      return new EngineStatus(name, State.FAILED, "the engine is closed");
    }
    if (!database.isPresent()) {
      return new EngineStatus(name, State.LOADING, "waits for data source " + sources.name());
    }
    try {
      database.read(reading -> reading.version(""));
      return new EngineStatus(name, State.READY, "");
    } catch (FunnelException e) {
      return new EngineStatus(name, State.FAILED, e.getMessage());
    }
  }

  @Override
  public Optional<FunnelView> view(String organization) {
    return gate.through(
        () ->
            database.isPresent()
                ? Optional.of(new SqlView(gate, versions.present(organization)))
                : Optional.empty());
  }

  /** Finishes what has begun, for at most that long; later calls are GONE. */
  void close(Duration drain) {
    gate.close(drain);
  }
}
