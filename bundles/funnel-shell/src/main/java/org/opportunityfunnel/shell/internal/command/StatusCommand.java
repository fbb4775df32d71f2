package org.opportunityfunnel.shell.internal.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;
import org.opportunityfunnel.shell.internal.funnel.FunnelServer;
import org.opportunityfunnel.shell.internal.funnel.ServerHealth;
import org.opportunityfunnel.shell.internal.text.DataText;
import org.opportunityfunnel.shell.internal.text.HealthText;
import org.opportunityfunnel.shell.internal.text.SafeText;
import picocli.CommandLine.Command;

/** {@code funnel status}. */
@Command(
    name = "status",
    description = {
      "Say whether the server can answer reports: exit code 0 if it can, 1 if not yet;",
      "and what is kept: counts, dates, what waits for its parent, versions, size."
    })
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
    if (answer.health().ready()) {
      context.terminal().print(data(server));
    }
    return answer.health().ready() ? ExitCode.OK : ExitCode.REFUSED;
  }

  /** Who may not see it still sees whether reports are answered. */
  private List<String> data(FunnelServer server) {
    try {
      return new DataText(context.terminal().outStyle()).lines(server.upkeep().status());
    } catch (CommandFailure failure) {
      return List.of(
          "data: " + new SafeText(context.terminal().outStyle()).line(failure.lines().get(0)));
    }
  }
}
