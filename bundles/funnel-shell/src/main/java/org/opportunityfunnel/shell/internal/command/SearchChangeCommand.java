package org.opportunityfunnel.shell.internal.command;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.shell.internal.funnel.FunnelServer;
import org.opportunityfunnel.shell.internal.funnel.NameResolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code funnel searches change}. */
@Command(
    name = "change",
    description = "Change a saved search; members that the file does not have stay as they are.")
final class SearchChangeCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final CommandContext context;

  @Parameters(index = "0", paramLabel = "SEARCH", description = "Its name or ID.")
  private String search;

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description =
          "A JSON object with name, type (opportunity or lead) and s_query, as searches show"
              + " writes it; - for standard input.")
  private String file;

  SearchChangeCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Map<String, Object> members = new SearchDocument(context).read(file);
    FunnelServer server = context.servers().within(TIMEOUT);
    String id = new NameResolver(server.records()).savedSearch(search);
    SavedSearch changed = server.searches().change(id, members);
    context
        .terminal()
        .complain("Changed the saved search \"" + changed.name() + "\" (" + id + ").");
    return ExitCode.OK;
  }
}
