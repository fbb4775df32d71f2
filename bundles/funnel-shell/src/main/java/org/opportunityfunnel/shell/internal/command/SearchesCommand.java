package org.opportunityfunnel.shell.internal.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code funnel searches}: the parent of what is done with saved searches. */
@Command(
    name = "searches",
    aliases = "search",
    description =
        "List, show, try, make, change and remove saved searches; the last three need the right"
            + " search.",
    synopsisSubcommandLabel = "list|show|preview|create|change|remove")
final class SearchesCommand implements Runnable {
  @Spec private CommandSpec spec;

  static CommandLine with(CommandContext context) {
    return new CommandLine(new SearchesCommand())
        .addSubcommand(new SearchListCommand(context))
        .addSubcommand(new SearchShowCommand(context))
        .addSubcommand(new SearchPreviewCommand(context))
        .addSubcommand(new SearchCreateCommand(context))
        .addSubcommand(new SearchChangeCommand(context))
        .addSubcommand(new SearchRemoveCommand(context));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "What: list, show, preview, create, change or remove?");
  }
}
