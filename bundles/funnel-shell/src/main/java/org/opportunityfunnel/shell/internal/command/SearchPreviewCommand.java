package org.opportunityfunnel.shell.internal.command;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.opportunityfunnel.api.report.SearchPreview;
import org.opportunityfunnel.shell.internal.funnel.FunnelServer;
import org.opportunityfunnel.shell.internal.funnel.NameResolver;
import org.opportunityfunnel.shell.internal.text.SearchesText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code funnel searches preview}. */
@Command(
    name = "preview",
    description = "Say how many opportunities a search would keep. Nothing is stored.")
final class SearchPreviewCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(120);

  private final CommandContext context;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A JSON object with type and s_query; - for standard input.")
  private String file;

  @Option(
      names = "--saved-search",
      paramLabel = "SEARCH",
      description = "A saved search instead of a file, by name or ID.")
  private String search;

  @Option(
      names = "--timezone",
      paramLabel = "ZONE",
      description = "Whose calendar counts, as Europe/Berlin (default: the organization's).")
  private String timezone;

  SearchPreviewCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if ((file == null) == (search == null)) {
      throw new ParameterException(
          spec.commandLine(), "Give either a FILE or --saved-search SEARCH.");
    }
    FunnelServer server = context.servers().within(TIMEOUT);
    Map<String, Object> members =
        search == null
            ? new SearchDocument(context).read(file)
            : SearchDocument.query(new NameResolver(server.records()).savedSearchRecord(search));
    if (timezone != null) {
      members.put("timezone", timezone);
    }
    SearchPreview preview = server.searches().preview(members);
    context.terminal().print(new SearchesText(context.terminal().outStyle()).lines(preview));
    return ExitCode.OK;
  }
}
