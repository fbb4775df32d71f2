package org.opportunityfunnel.shell.internal.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.opportunityfunnel.shell.internal.client.KeyClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code funnel key revoke ID}. */
@Command(name = "revoke", description = "Revoke a key, at once.")
final class KeyRevokeCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final CliContext context;

  @Parameters(paramLabel = "ID", description = "As funnel key list shows it.")
  private String id;

  KeyRevokeCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    new KeyClient(context.client(TIMEOUT)).revoke(id);
    context.terminal().complain("The key " + id + " is revoked.");
    return ExitCode.OK;
  }
}
