package org.opportunityfunnel.shell.internal.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.shell.internal.client.FunnelEnvironment;
import org.opportunityfunnel.shell.internal.command.Terminal;
import org.opportunityfunnel.shell.internal.funnel.Quitting;

/** One run of the program, with what it wrote. */
public record CliRun(int code, String out, String err) {
  static final Clock NOON = Clock.fixed(Instant.parse("2026-10-15T12:00:00Z"), ZoneOffset.UTC);

  /** Runs it without a terminal under these variables. */
  public static CliRun of(Map<String, String> variables, Path home, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        Terminal.of(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            StandardCharsets.UTF_8,
            variables,
            List.of());
    CliContext context =
        new CliContext(new FunnelEnvironment(variables, home), terminal, NOON, Quitting.NEVER);
    int code = new FunnelCli(context).run(arguments);
    return new CliRun(code, text(out), text(err));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
