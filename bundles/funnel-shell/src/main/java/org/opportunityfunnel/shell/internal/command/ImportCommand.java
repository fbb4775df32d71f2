package org.opportunityfunnel.shell.internal.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.opportunityfunnel.api.store.ImportOptions.OnError;
import org.opportunityfunnel.shell.internal.funnel.FunnelServer;
import org.opportunityfunnel.shell.internal.funnel.ImportFolder;
import org.opportunityfunnel.shell.internal.funnel.ImportInput;
import org.opportunityfunnel.shell.internal.funnel.MappedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code funnel import DIR}. */
@Command(
    name = "import",
    description = {
      "Load records: a folder with any of pipeline, user, group, saved_search, lead, opportunity"
          + " and opportunity_status_change, each as .json or .json.gz; or such a folder as a zip"
          + " archive; or one file with a record a line, each with its _type, perhaps gzipped; or a"
          + " CSV file of another CRM, with --mapping.",
      "All of it or nothing is stored."
    })
final class ImportCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(paramLabel = "PATH", description = "The folder or file.")
  private String source;

  @Option(
      names = "--on-error",
      paramLabel = "fail|skip",
      defaultValue = "fail",
      description =
          "What a bad record does: fail (the default) stores nothing; skip stores the good ones,"
              + " lists the bad ones, and counts as done.")
  private OnError onError;

  @Option(
      names = "--mapping",
      paramLabel = "NAME",
      description =
          "Read a CSV file of another CRM by this mapping, such as hubspot-deals, pipedrive-deals,"
              + " salesforce-opportunities, salesforce-opportunity-history, or one of your own.")
  private String mapping;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "3600",
      description = "How long it may take (default ${DEFAULT-VALUE}).")
  private int timeout;

  ImportCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Path path = context.resolve(source);
    ImportInput input = mapping == null ? ImportInput.of(path) : MappedFile.of(path, mapping);
    if (input instanceof ImportFolder files) {
      files
          .ignored()
          .forEach(name -> context.terminal().complain("Left out, no name of records: " + name));
    }
    FunnelServer server = context.servers().within(Duration.ofSeconds(timeout));
    new ImportRun(server.imports(), context.terminal()).load(input, onError);
    return ExitCode.OK;
  }
}
