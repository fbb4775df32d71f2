package org.opportunityfunnel.shell.internal.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code funnel key}: the parent of what is done with API keys. */
@Command(
    name = "keys",
    aliases = "key",
    description = "Make, list and revoke API keys; needs the right admin.",
    synopsisSubcommandLabel = "create|list|revoke")
final class KeysCommand implements Runnable {
  @Spec private CommandSpec spec;

  static CommandLine with(CommandContext context) {
    return new CommandLine(new KeysCommand())
        .addSubcommand(new KeyCreateCommand(context))
        .addSubcommand(new KeyListCommand(context))
        .addSubcommand(new KeyRevokeCommand(context));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "What: create, list or revoke?");
  }
}
