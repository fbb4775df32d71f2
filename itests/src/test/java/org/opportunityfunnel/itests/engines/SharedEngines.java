package org.opportunityfunnel.itests.engines;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands test classes one server with two engines, started by the first that asks and stopped at the
 * end of all. Tests keep apart by organizations.
 */
final class SharedEngines implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == EngineServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedEngines.class))
        .getOrComputeIfAbsent(Running.class)
        .server;
  }

  private static final class Running implements AutoCloseable {
    private final EngineServer server = new EngineServer();

    @Override
    public void close() {
      server.close();
    }
  }
}
