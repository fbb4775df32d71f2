package org.opportunityfunnel.shell.internal.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.shell.internal.client.Lookups;
import org.opportunityfunnel.shell.internal.text.PipelinesText;
import picocli.CommandLine.Command;

/** {@code funnel pipelines}. */
@Command(name = "pipelines", description = "List the pipelines with their statuses and IDs.")
final class PipelinesCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final CliContext context;

  PipelinesCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    List<Pipeline> pipelines = new Lookups(context.client(TIMEOUT)).pipelines();
    if (pipelines.isEmpty()) {
      context.terminal().complain("There is no pipeline yet; load data by: funnel import DIR");
    }
    context.terminal().print(new PipelinesText(context.terminal().outStyle()).lines(pipelines));
    return ExitCode.OK;
  }
}
