package org.opportunityfunnel.shell.internal.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.shell.internal.text.PipelinesText;
import picocli.CommandLine.Command;

/** {@code funnel pipelines}. */
@Command(name = "pipelines", description = "List the pipelines with their statuses and IDs.")
final class PipelinesCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final CommandContext context;

  PipelinesCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    List<Pipeline> pipelines = context.servers().within(TIMEOUT).records().pipelines();
    if (pipelines.isEmpty()) {
      context.terminal().complain("There is no pipeline yet; import data first.");
    }
    context.terminal().print(new PipelinesText(context.terminal().outStyle()).lines(pipelines));
    return ExitCode.OK;
  }
}
