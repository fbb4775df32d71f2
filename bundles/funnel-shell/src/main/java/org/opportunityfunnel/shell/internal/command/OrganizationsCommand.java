package org.opportunityfunnel.shell.internal.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code funnel organizations}: the parent of what is done with organizations. */
@Command(
    name = "organizations",
    description = "Remove organizations; needs the right admin.",
    synopsisSubcommandLabel = "remove")
final class OrganizationsCommand implements Runnable {
  @Spec private CommandSpec spec;

  static CommandLine with(CommandContext context) {
    return new CommandLine(new OrganizationsCommand())
        .addSubcommand(new OrganizationRemoveCommand(context));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "What: remove?");
  }
}
