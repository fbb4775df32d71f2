package org.opportunityfunnel.shell.internal.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;
import org.opportunityfunnel.shell.internal.text.SafeText;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Runs command lines, the same in every face. */
public final class CommandRunner {
  private static final String DEBUG = "--debug";

  private final Terminal terminal;
  private final Map<String, String> exitCodes;

  /**
   * Runs them on that terminal.
   *
   * @param exitCodes what {@code --help} says of exit codes
   */
  public CommandRunner(Terminal terminal, Map<String, String> exitCodes) {
    this.terminal = terminal;
    this.exitCodes = exitCodes;
  }

  /** Runs one line to its end; what it says of a failure is left to the caller to show. */
  public Ending run(CommandLine commands, String... arguments) {
    List<String> complaints = new ArrayList<>();
    commands
        .setOut(new PrintWriter(terminal.out(), true))
        .setErr(new PrintWriter(terminal.err(), true))
        .setUsageHelpWidth(Math.max(60, Math.min(120, terminal.outStyle().width())))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                terminal.outStyle().colour()
                    ? CommandLine.Help.Ansi.ON
                    : CommandLine.Help.Ansi.OFF));
    describe(commands);
    commands.setParameterExceptionHandler(
        (wrong, given) -> {
          complaints.addAll(usage(wrong));
          return ExitCode.USAGE;
        });
    commands.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          complaints.addAll(reasons(failure));
          if (isDebug(parsed)) {
            complaints.addAll(trace(failure));
          }
          return failure instanceof CommandFailure told
              ? ExitCode.of(told.kind())
              : ExitCode.REFUSED;
        });
    int code = commands.execute(arguments);
    SafeText safe = new SafeText(terminal.errStyle());
    return new Ending(code, complaints.stream().map(safe::line).toList());
  }

  private void describe(CommandLine command) {
    command
        .getCommandSpec()
        .usageMessage()
        .sortOptions(false)
        .sortSynopsis(false)
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes);
    command.getSubcommands().values().forEach(this::describe);
  }

  private static List<String> usage(ParameterException wrong) {
    List<String> lines = new ArrayList<>(wrong.getMessage().lines().toList());
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    lines.add("See \"" + command + " --help\".");
    return lines;
  }

  private static List<String> reasons(Exception failure) {
    if (failure instanceof CommandFailure told) {
      return told.lines();
    }
    String reason = failure.getMessage() == null ? "" : ": " + failure.getMessage();
    return List.of("Failed by " + failure.getClass().getSimpleName() + reason + "; see --debug.");
  }

  private static List<String> trace(Exception failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString().replace("\t", "    ").lines().toList();
  }

  /** Whether any command of the line was given that option. */
  private static boolean isDebug(ParseResult parsed) {
    for (ParseResult one = parsed; one != null; one = one.subcommand()) {
      if (one.hasMatchedOption(DEBUG)) {
        return true;
      }
    }
    return false;
  }
}
