package org.opportunityfunnel.engine.sql.internal.harness;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.api.engine.FunnelView;

/**
 * An engine asked for one of the many organizations in a database that were loaded from ones of the
 * same name.
 *
 * @param names what an organization is called in the database
 */
record LoadedEngine(FunnelEngine engine, UnaryOperator<String> names) implements FunnelEngine {

  @Override
  public String name() {
    return engine.name();
  }

  @Override
  public EngineStatus status() {
    return engine.status();
  }

  @Override
  public Optional<FunnelView> view(String organization) {
    return engine.view(names.apply(organization));
  }
}
