package org.opportunityfunnel.shell.internal.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.shell.internal.client.ClientFailure;
import org.opportunityfunnel.shell.internal.client.FunnelEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The program behind {@code bin/funnel}. The launcher passes {@code funnel.home}, the
 * distribution's folder, and {@code funnel.terminals}, which of {@code out,err} are terminals.
 */
public final class FunnelCli {
  private final CliContext context;

  public FunnelCli(CliContext context) {
    this.context = context;
  }

  public static void main(String[] arguments) {
    Map<String, String> variables = System.getenv();
    Charset charset = charset();
    Terminal terminal =
        Terminal.of(
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset),
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
            charset,
            variables,
            List.of(System.getProperty("funnel.terminals", "").split(",")));
    Path home = Path.of(System.getProperty("funnel.home", "")).toAbsolutePath();
    FunnelEnvironment environment = new FunnelEnvironment(variables, home);
    int code =
        new FunnelCli(new CliContext(environment, terminal, Clock.systemUTC())).run(arguments);
    System.exit(code);
  }

  /** The terminal's own, which on newer JDKs is not the default one. */
  private static Charset charset() {
    String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding", ""));
    return Charset.isSupported(name.isEmpty() ? "UTF-8" : name)
        ? Charset.forName(name.isEmpty() ? "UTF-8" : name)
        : Charset.defaultCharset();
  }

  /** Runs one command to its end; its exit code. */
  public int run(String... arguments) {
    Terminal terminal = context.terminal();
    CommandLine commands =
        new CommandLine(new FunnelCommand())
            .addSubcommand(new DemoCommand(context))
            .addSubcommand(new ImportCommand(context))
            .addSubcommand(ReportCommand.with(context))
            .addSubcommand(new PipelinesCommand(context))
            .addSubcommand(KeyCommand.with(context))
            .addSubcommand(new StatusCommand(context))
            .addSubcommand(new DemoDataCommand(context))
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
    commands.setParameterExceptionHandler((wrong, given) -> usage(wrong));
    commands.setExecutionExceptionHandler(
        (failure, command, parsed) -> failed(failure, FunnelCommand.isDebug(parsed)));
    return commands.execute(arguments);
  }

  private static void describe(CommandLine command) {
    command
        .getCommandSpec()
        .usageMessage()
        .sortOptions(false)
        .sortSynopsis(false)
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(ExitCode.HELP);
    command.getSubcommands().values().forEach(FunnelCli::describe);
  }

  private int usage(ParameterException wrong) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    wrong.getMessage().lines().forEach(context.terminal()::complain);
    context.terminal().complain("See \"" + command + " --help\".");
    return ExitCode.USAGE;
  }

  private int failed(Exception failure, boolean debug) {
    int code = ExitCode.REFUSED;
    if (failure instanceof ClientFailure told) {
      told.lines().forEach(context.terminal()::complain);
      code = ExitCode.of(told.kind());
    } else {
      String reason = failure.getMessage() == null ? "" : ": " + failure.getMessage();
      context
          .terminal()
          .complain("Failed by " + failure.getClass().getSimpleName() + reason + "; see --debug.");
    }
    if (debug) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      trace.toString().replace("\t", "    ").lines().forEach(context.terminal()::complain);
    }
    return code;
  }
}
