package org.opportunityfunnel.shell.internal.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.opportunityfunnel.api.report.EngineInfo;
import org.opportunityfunnel.shell.internal.text.EnginesText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code funnel engines}. */
@Command(
    name = "engines",
    description = {
      "List the engines that compute reports, what they have and how fast they are.",
      "The first that is ready answers."
    })
final class EnginesCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final CommandContext context;

  @Option(names = "--json", description = "Write one line of JSON an engine, as the HTTP API does.")
  private boolean json;

  EnginesCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    List<EngineInfo> engines = context.servers().within(TIMEOUT).engines().list();
    if (json) {
      context.terminal().write(EnginesDocument.write(engines));
    } else if (engines.isEmpty()) {
      context.terminal().complain("There is no engine; no report can be answered.");
    } else {
      context.terminal().print(new EnginesText(context.terminal().outStyle()).lines(engines));
    }
    return ExitCode.OK;
  }
}
