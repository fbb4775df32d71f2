package org.opportunityfunnel.shell.internal.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.opportunityfunnel.shell.internal.text.KeysText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code funnel key list}. */
@Command(name = "list", description = "List the keys, without their secrets.")
final class KeyListCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final CommandContext context;

  @Option(
      names = "--organization",
      paramLabel = "ORGANIZATION",
      description = "Whose keys (default: those of the caller's own organization).")
  private String organization;

  KeyListCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    context
        .terminal()
        .print(
            new KeysText(context.terminal().outStyle())
                .lines(context.servers().within(TIMEOUT).keys().list(organization)));
    return ExitCode.OK;
  }
}
