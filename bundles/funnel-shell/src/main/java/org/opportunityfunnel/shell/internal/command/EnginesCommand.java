package org.opportunityfunnel.shell.internal.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.shell.internal.text.EnginesText;
import picocli.CommandLine.Command;

/** {@code funnel engines}. */
@Command(
    name = "engines",
    description = "List the engines that compute reports; the first that is ready answers.")
final class EnginesCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final CommandContext context;

  EnginesCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    List<EngineStatus> engines = context.servers().within(TIMEOUT).health().health().engines();
    if (engines.isEmpty()) {
      context.terminal().complain("There is no engine; no report can be answered.");
    } else {
      context.terminal().print(new EnginesText(context.terminal().outStyle()).lines(engines));
    }
    return ExitCode.OK;
  }
}
