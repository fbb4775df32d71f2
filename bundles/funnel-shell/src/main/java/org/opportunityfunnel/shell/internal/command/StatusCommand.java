package org.opportunityfunnel.shell.internal.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.opportunityfunnel.shell.internal.funnel.FunnelServer;
import org.opportunityfunnel.shell.internal.funnel.ServerHealth;
import org.opportunityfunnel.shell.internal.text.HealthText;
import picocli.CommandLine.Command;

/** {@code funnel status}. */
@Command(
    name = "status",
    description = "Say whether the server can answer reports: exit code 0 if it can, 1 if not yet.")
final class StatusCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final CommandContext context;

  StatusCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    FunnelServer server = context.servers().within(TIMEOUT);
    ServerHealth answer = server.health();
    context
        .terminal()
        .print(
            new HealthText(context.terminal().outStyle())
                .lines(server.label(), answer.health(), answer.authentication()));
    return answer.health().ready() ? ExitCode.OK : ExitCode.REFUSED;
  }
}
