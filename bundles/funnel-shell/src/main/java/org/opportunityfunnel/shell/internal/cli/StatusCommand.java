package org.opportunityfunnel.shell.internal.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.opportunityfunnel.api.report.Health;
import org.opportunityfunnel.shell.internal.client.FunnelClient;
import org.opportunityfunnel.shell.internal.client.HealthAnswer;
import org.opportunityfunnel.shell.internal.text.HealthText;
import picocli.CommandLine.Command;

/** {@code funnel status}. */
@Command(
    name = "status",
    description = "Say whether the server can answer reports: exit code 0 if it can, 1 if not yet.")
final class StatusCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final CliContext context;

  StatusCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    FunnelClient client =
        new FunnelClient(context.environment().address(), Optional.empty(), TIMEOUT);
    HealthAnswer answer = HealthAnswer.ask(client);
    Health health = answer.health();
    context
        .terminal()
        .print(
            new HealthText(context.terminal().outStyle())
                .lines(client.address().toString(), health, answer.authentication()));
    return health.ready() ? ExitCode.OK : ExitCode.REFUSED;
  }
}
