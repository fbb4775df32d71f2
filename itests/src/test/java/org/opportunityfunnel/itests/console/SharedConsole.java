package org.opportunityfunnel.itests.console;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands test classes one server with an admin's console, started by the first that asks and stopped
 * at the end of all. Tests keep apart by organizations.
 */
final class SharedConsole implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == ConsoleServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedConsole.class))
        .getOrComputeIfAbsent(Running.class)
        .console;
  }

  private static final class Running implements AutoCloseable {
    private final ConsoleServer console = ConsoleServer.ofAdmin();

    @Override
    public void close() {
      console.close();
    }
  }
}
