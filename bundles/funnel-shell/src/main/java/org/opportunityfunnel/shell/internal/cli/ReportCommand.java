package org.opportunityfunnel.shell.internal.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code funnel report}: the parent of both reports. */
@Command(
    name = "report",
    description = "Ask for a report.",
    synopsisSubcommandLabel = "stages|totals")
final class ReportCommand implements Runnable {
  @Spec private CommandSpec spec;

  static CommandLine with(CliContext context) {
    return new CommandLine(new ReportCommand())
        .addSubcommand(new StagesCommand(context))
        .addSubcommand(new TotalsCommand(context));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which report: stages or totals?");
  }
}
