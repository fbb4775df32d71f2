package org.opportunityfunnel.shell.internal.command;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.shell.internal.text.SafeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code funnel searches create}. */
@Command(
    name = "create",
    description = "Make a saved search; its ID is written to standard output, alone.")
final class SearchCreateCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final CommandContext context;

  @Parameters(
      paramLabel = "FILE",
      description =
          "A JSON object with name, type (opportunity or lead) and s_query, as searches show"
              + " writes it; - for standard input.")
  private String file;

  SearchCreateCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Map<String, Object> members = new SearchDocument(context).read(file);
    SavedSearch made = context.servers().within(TIMEOUT).searches().create(members);
    context.terminal().complain("Made the saved search \"" + made.name() + "\":");
    context.terminal().print(List.of(new SafeText(context.terminal().outStyle()).line(made.id())));
    return ExitCode.OK;
  }
}
