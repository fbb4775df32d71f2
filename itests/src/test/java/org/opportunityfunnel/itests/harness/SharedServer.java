package org.opportunityfunnel.itests.harness;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands test classes one server of the assembly, started by the first that asks and stopped at the
 * end of all. Tests keep apart by organizations.
 */
public final class SharedServer implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == FunnelServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedServer.class))
        .getOrComputeIfAbsent(Running.class)
        .server;
  }

  private static final class Running implements AutoCloseable {
    private final FunnelServer server = FunnelServer.assembly("shared");

    @Override
    public void close() {
      server.close();
    }
  }
}
