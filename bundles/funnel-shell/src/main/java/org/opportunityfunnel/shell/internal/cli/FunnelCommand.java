package org.opportunityfunnel.shell.internal.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of the commands. */
@Command(
    name = "funnel",
    description = "Sales funnel reports from the terminal.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nEnvironment:%n",
    footer = {
      "  FUNNEL_URL         the server, else http://FUNNEL_HTTP_HOST:FUNNEL_HTTP_PORT",
      "                     (127.0.0.1 and 8181)",
      "  FUNNEL_KEY         the API key, else FUNNEL_ADMIN_KEY, else the key in the file",
      "                     admin.key in FUNNEL_DATA",
      "  COLUMNS, NO_COLOR  the terminal's width; no colours"
    })
final class FunnelCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where a failure comes from.")
  private boolean debug;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }
}
