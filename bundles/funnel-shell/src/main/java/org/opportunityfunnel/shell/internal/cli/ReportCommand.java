package org.opportunityfunnel.shell.internal.cli;

import org.opportunityfunnel.shell.internal.command.CommandContext;
import org.opportunityfunnel.shell.internal.command.FunnelCommands;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code funnel report}: the parent of both reports. */
@Command(
    name = "report",
    description = "Ask for a report: the same as the commands stages and totals.",
    synopsisSubcommandLabel = "stages|totals")
final class ReportCommand implements Runnable {
  @Spec private CommandSpec spec;

  static CommandLine with(CommandContext context) {
    return new CommandLine(new ReportCommand())
        .addSubcommand(FunnelCommands.create("stages", context))
        .addSubcommand(FunnelCommands.create("totals", context));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which report: stages or totals?");
  }
}
