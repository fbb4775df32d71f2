package org.opportunityfunnel.shell.internal.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.opportunityfunnel.api.store.ImportsUnderWay;
import org.opportunityfunnel.shell.internal.text.UnderWayText;
import picocli.CommandLine.Command;

/** {@code funnel imports list}. */
@Command(name = "list", description = "List them, with how far each is.")
final class ImportListCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final CommandContext context;

  ImportListCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    List<ImportsUnderWay.Info> all = context.servers().within(TIMEOUT).imports().underWay();
    if (all.isEmpty()) {
      context.terminal().complain("No import is under way.");
    } else {
      context.terminal().print(new UnderWayText(context.terminal().outStyle()).lines(all));
    }
    return ExitCode.OK;
  }
}
