package org.opportunityfunnel.shell.internal.karaf;

import java.util.List;
import java.util.function.Supplier;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Parser;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.opportunityfunnel.shell.internal.command.CommandContext;
import org.opportunityfunnel.shell.internal.command.CommandRunner;
import org.opportunityfunnel.shell.internal.command.Ending;
import org.opportunityfunnel.shell.internal.command.ExitCode;
import org.opportunityfunnel.shell.internal.command.FunnelCommands;
import org.opportunityfunnel.shell.internal.local.LocalCaller;
import org.opportunityfunnel.shell.internal.local.LocalFunnelServer;
import org.opportunityfunnel.shell.internal.local.LocalServices;
import picocli.CommandLine;

/**
 * One command of the console. It has no logic: it reads its line as {@code bin/funnel} does and
 * works on the container's services.
 */
final class ConsoleCommand implements Command {
  private static final String USER = "USER";

  private final String name;
  private final LocalServices services;
  private final Supplier<ConsoleStreams> streams;

  /**
   * The command of that name.
   *
   * @param streams those of the thread that asks
   */
  ConsoleCommand(String name, LocalServices services, Supplier<ConsoleStreams> streams) {
    this.name = name;
    this.services = services;
    this.streams = streams;
  }

  @Override
  public String getScope() {
    return ConsoleCommandLine.SCOPE;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getDescription() {
    CommandLine line = FunnelCommands.create(name, null);
    return line.getCommandSpec().usageMessage().description()[0];
  }

  @Override
  public Completer getCompleter(boolean scoped) {
    return new ConsoleCompleter(this, scoped);
  }

  @Override
  public Parser getParser() {
    return null;
  }

  @Override
  public Object execute(Session session, List<Object> arguments) throws CommandException {
    OrganizationOption organization = new OrganizationOption();
    CommandContext context = context(session, organization);
    CommandLine line = ConsoleCommandLine.create(name, context, organization);
    Ending ending =
        new CommandRunner(context.terminal(), ConsoleCommandLine.EXIT_CODES)
            .run(line, arguments.stream().map(String::valueOf).toArray(String[]::new));
    if (ending.code() != ExitCode.OK) {
      throw failure(ending);
    }
    return null;
  }

  /** What a session's commands have around them. */
  CommandContext context(Session session, OrganizationOption organization) {
    String user = String.valueOf(session.get(USER));
    ConsoleStreams current = streams.get();
    return new CommandContext(
        ConsoleTerminal.of(session, current),
        timeout -> new LocalFunnelServer(services, new LocalCaller(user, organization.id())),
        session.currentDir(),
        current.in());
  }

  private CommandException failure(Ending ending) {
    String text =
        ending.complaints().isEmpty()
            ? getScope() + ":" + name + " ended with exit code " + ending.code() + "."
            : String.join(System.lineSeparator(), ending.complaints());
    // As its own help, so that the console shows these lines and adds none.
    return new CommandException(text, text);
  }
}
