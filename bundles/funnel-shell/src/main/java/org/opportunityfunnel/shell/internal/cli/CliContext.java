package org.opportunityfunnel.shell.internal.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.opportunityfunnel.shell.internal.client.FunnelEnvironment;
import org.opportunityfunnel.shell.internal.command.CommandContext;
import org.opportunityfunnel.shell.internal.command.Terminal;
import org.opportunityfunnel.shell.internal.funnel.Quitting;
import org.opportunityfunnel.shell.internal.remote.RemoteFunnelServer;

/** What the program's commands have around them. */
public record CliContext(
    FunnelEnvironment environment, Terminal terminal, Clock clock, Quitting quitting) {
  /** What the commands of every face have: the server that the environment names. */
  CommandContext common() {
    return new CommandContext(
        terminal,
        timeout ->
            new RemoteFunnelServer(environment.address(), environment::key, timeout, quitting),
        Path.of(""),
        System.in);
  }
}
