package org.opportunityfunnel.shell.internal.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.shell.internal.funnel.FunnelServer;
import org.opportunityfunnel.shell.internal.funnel.NameResolver;
import org.opportunityfunnel.shell.internal.text.SafeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code funnel searches show}. */
@Command(name = "show", description = "Write a saved search as JSON, to be changed and given back.")
final class SearchShowCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final CommandContext context;

  @Parameters(paramLabel = "SEARCH", description = "Its name or ID.")
  private String search;

  SearchShowCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    FunnelServer server = context.servers().within(TIMEOUT);
    SavedSearch found = new NameResolver(server.records()).savedSearchRecord(search);
    SafeText safe = new SafeText(context.terminal().outStyle());
    SearchDocument.write(found).lines().map(safe::json).forEach(context.terminal().out()::println);
    return ExitCode.OK;
  }
}
