package org.opportunityfunnel.shell.internal.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code funnel imports cancel ID}. */
@Command(
    name = "cancel",
    description = {
      "Cancel one: nothing of it is stored. One that is being committed already is stored; who"
          + " began it is told which it was."
    })
final class ImportCancelCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final CommandContext context;

  @Parameters(paramLabel = "IMPORT", description = "Its ID, as the list of imports shows it.")
  private String id;

  ImportCancelCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    context.servers().within(TIMEOUT).imports().cancel(id);
    context.terminal().complain("The import " + id + " is cancelled, unless it was too late.");
    return ExitCode.OK;
  }
}
