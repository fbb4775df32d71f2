package org.opportunityfunnel.shell.internal.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code funnel imports}: the parent of what is done with imports that are under way. */
@Command(
    name = "imports",
    description = "See and cancel the imports that are under way.",
    synopsisSubcommandLabel = "list|cancel")
final class ImportsCommand implements Runnable {
  @Spec private CommandSpec spec;

  static CommandLine with(CommandContext context) {
    return new CommandLine(new ImportsCommand())
        .addSubcommand(new ImportListCommand(context))
        .addSubcommand(new ImportCancelCommand(context));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "What: list or cancel?");
  }
}
