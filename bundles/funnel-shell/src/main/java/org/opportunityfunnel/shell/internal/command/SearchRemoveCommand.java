package org.opportunityfunnel.shell.internal.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.shell.internal.funnel.FunnelServer;
import org.opportunityfunnel.shell.internal.funnel.NameResolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code funnel searches remove}. */
@Command(name = "remove", description = "Remove a saved search.")
final class SearchRemoveCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final CommandContext context;

  @Parameters(paramLabel = "SEARCH", description = "Its name or ID.")
  private String search;

  SearchRemoveCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    FunnelServer server = context.servers().within(TIMEOUT);
    SavedSearch found = new NameResolver(server.records()).savedSearchRecord(search);
    server.searches().remove(found.id());
    context
        .terminal()
        .complain("Removed the saved search \"" + found.name() + "\" (" + found.id() + ").");
    return ExitCode.OK;
  }
}
