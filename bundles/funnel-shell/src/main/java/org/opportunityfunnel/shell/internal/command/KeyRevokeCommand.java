package org.opportunityfunnel.shell.internal.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code funnel key revoke ID}. */
@Command(name = "revoke", description = "Revoke a key, at once.")
final class KeyRevokeCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final CommandContext context;

  @Parameters(paramLabel = "KEY", description = "Its ID, as the list of keys shows it.")
  private String id;

  KeyRevokeCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    context.servers().within(TIMEOUT).keys().revoke(id);
    context.terminal().complain("The key " + id + " is revoked.");
    return ExitCode.OK;
  }
}
