package org.opportunityfunnel.shell.internal.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.opportunityfunnel.shell.internal.client.KeyClient;
import org.opportunityfunnel.shell.internal.text.KeysText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code funnel key list}. */
@Command(name = "list", description = "List the keys, without their secrets.")
final class KeyListCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final CliContext context;

  @Option(
      names = "--organization",
      paramLabel = "ID",
      description = "Whose keys (default: those of this key's own organization).")
  private String organization;

  KeyListCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    context
        .terminal()
        .print(
            new KeysText(context.terminal().outStyle())
                .lines(new KeyClient(context.client(TIMEOUT)).list(organization)));
    return ExitCode.OK;
  }
}
