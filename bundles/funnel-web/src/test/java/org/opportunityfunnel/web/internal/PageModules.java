package org.opportunityfunnel.web.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/**
 * Runs the page's own modules without a browser: those that neither touch the document nor ask the
 * server.
 */
final class PageModules implements AutoCloseable {
  private static final Path FOLDER = Path.of("src/main/resources/page/js").toAbsolutePath();

  private final Context context =
      Context.newBuilder("js")
          .allowIO(IOAccess.ALL)
          .allowHostAccess(HostAccess.ALL)
          .currentWorkingDirectory(FOLDER)
          .option("engine.WarnInterpreterOnly", "false")
          .build();

  /** With all that these modules export as globals. */
  PageModules(String... names) throws Exception {
    StringBuilder source = new StringBuilder();
    for (int at = 0; at < names.length; at++) {
      source.append("import * as module%d from './%s';\n".formatted(at, names[at]));
      source.append("Object.assign(globalThis, module%d);\n".formatted(at));
    }
    context.eval(
        Source.newBuilder("js", source.toString(), "test.mjs")
            .mimeType("application/javascript+module")
            .build());
  }

  /**
   * The value of an expression as JSON, with the bindings as strings; a promise is waited for. What
   * JSON has no word for is {@code undefined}.
   */
  String json(String expression, Map<String, String> bindings) {
    bindings.forEach(context.getBindings("js")::putMember);
    Value value = context.eval("js", "(async () => JSON.stringify(" + expression + "))()");
    String[] result = new String[1];
    value.invokeMember(
        "then",
        (Consumer<Object>) text -> result[0] = String.valueOf(text),
        (Consumer<Object>) error -> result[0] = "failed: " + error);
    return result[0];
  }

  String json(String expression) {
    return json(expression, Map.of());
  }

  @Override
  public void close() {
    context.close();
  }
}
