package org.opportunityfunnel.shell.internal.karaf;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.Terminal;

/** A console's session of a person called ada; what tests need of it. */
final class FakeSession {
  private FakeSession() {}

  /** Without a terminal, as a session over ssh for one command. */
  static Session in(Path folder) {
    return in(folder, null);
  }

  static Session in(Path folder, Terminal terminal) {
    return (Session)
        Proxy.newProxyInstance(
            FakeSession.class.getClassLoader(),
            new Class<?>[] {Session.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "get" -> "USER".equals(arguments[0]) ? "ada" : null;
                  case "currentDir" -> folder;
                  case "getTerminal" -> terminal;
                  case "resolveCommand" ->
                      ((String) arguments[0]).contains(":")
                          ? arguments[0]
                          : "funnel:" + arguments[0];
                  default -> throw new AssertionError(method + " is not expected");
                });
  }

  static Terminal terminal(String type, int width) {
    return (Terminal)
        Proxy.newProxyInstance(
            FakeSession.class.getClassLoader(),
            new Class<?>[] {Terminal.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getType" -> type;
                  case "getWidth" -> width;
                  case "isAnsiSupported" -> true;
                  default -> throw new AssertionError(method + " is not expected");
                });
  }
}
