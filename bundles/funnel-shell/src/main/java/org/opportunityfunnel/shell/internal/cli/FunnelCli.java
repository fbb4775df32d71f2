package org.opportunityfunnel.shell.internal.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.shell.internal.client.FunnelEnvironment;
import org.opportunityfunnel.shell.internal.command.CommandContext;
import org.opportunityfunnel.shell.internal.command.CommandRunner;
import org.opportunityfunnel.shell.internal.command.Ending;
import org.opportunityfunnel.shell.internal.command.ExitCode;
import org.opportunityfunnel.shell.internal.command.FunnelCommands;
import org.opportunityfunnel.shell.internal.command.Terminal;
import picocli.CommandLine;

/**
 * The program behind {@code bin/funnel}. The launcher passes {@code funnel.home}, the
 * distribution's folder, and {@code funnel.terminals}, which of {@code out,err} are terminals.
 */
public final class FunnelCli {
  /** What a merge takes to be rolled back is less by far. */
  private static final Duration GIVING_UP = Duration.ofSeconds(30);

  private final CliContext context;

  public FunnelCli(CliContext context) {
    this.context = context;
  }

  public static void main(String[] arguments) throws Exception {
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
    ProcessEnd end = new ProcessEnd(GIVING_UP);
    Runtime.getRuntime().addShutdownHook(new Thread(end::await, "funnel-end"));
    FunnelCli cli = new FunnelCli(new CliContext(environment, terminal, Clock.systemUTC(), end));
    System.exit(end.during(() -> cli.run(arguments)));
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
    CommandContext common = context.common();
    CommandLine commands =
        new CommandLine(new FunnelCommand()).addSubcommand(new DemoCommand(context));
    FunnelCommands.names()
        .forEach(name -> commands.addSubcommand(FunnelCommands.create(name, common)));
    commands.addSubcommand(ReportCommand.with(common)).addSubcommand(new DemoDataCommand(context));
    Ending ending = new CommandRunner(context.terminal(), ExitCode.HELP).run(commands, arguments);
    ending.complaints().forEach(context.terminal().err()::println);
    return ending.code();
  }
}
