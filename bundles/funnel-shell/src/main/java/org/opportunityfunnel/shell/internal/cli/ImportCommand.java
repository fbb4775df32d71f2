package org.opportunityfunnel.shell.internal.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.opportunityfunnel.api.store.ImportOptions.OnError;
import org.opportunityfunnel.shell.internal.upload.ImportFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code funnel import DIR}. */
@Command(
    name = "import",
    description = {
      "Load a folder of records into the server: any of pipeline, user, group, saved_search, lead,"
          + " opportunity and opportunity_status_change, each as .json or .json.gz.",
      "All of it or nothing is stored."
    })
final class ImportCommand implements Callable<Integer> {
  private final CliContext context;

  @Parameters(paramLabel = "DIR", description = "The folder.")
  private Path folder;

  @Option(
      names = "--on-error",
      paramLabel = "fail|skip",
      defaultValue = "fail",
      description =
          "What a bad record does: fail (the default) stores nothing; skip stores the good ones,"
              + " lists the bad ones, and counts as done.")
  private OnError onError;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "3600",
      description = "How long it may take (default ${DEFAULT-VALUE}).")
  private int timeout;

  ImportCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    ImportFolder files = ImportFolder.of(folder);
    files
        .ignored()
        .forEach(name -> context.terminal().complain("Left out, no name of records: " + name));
    new ImportRun(context.client(Duration.ofSeconds(timeout)), context.terminal())
        .send(files, onError);
    return ExitCode.OK;
  }
}
