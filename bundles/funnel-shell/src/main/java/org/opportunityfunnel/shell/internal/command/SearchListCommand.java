package org.opportunityfunnel.shell.internal.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.shell.internal.text.SearchesText;
import picocli.CommandLine.Command;

/** {@code funnel searches list}. */
@Command(name = "list", description = "List the saved searches.")
final class SearchListCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final CommandContext context;

  SearchListCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    List<SavedSearch> searches = context.servers().within(TIMEOUT).records().savedSearches();
    if (searches.isEmpty()) {
      context.terminal().complain("There is no saved search yet.");
    } else {
      context.terminal().print(new SearchesText(context.terminal().outStyle()).lines(searches));
    }
    return ExitCode.OK;
  }
}
