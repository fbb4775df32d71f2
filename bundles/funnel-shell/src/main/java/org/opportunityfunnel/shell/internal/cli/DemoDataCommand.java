package org.opportunityfunnel.shell.internal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.opportunityfunnel.shell.internal.command.ExitCode;
import org.opportunityfunnel.shell.internal.demo.DemoFolder;
import org.opportunityfunnel.shell.internal.demo.DemoSettings;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code funnel demo-data DIR}. */
@Command(
    name = "demo-data",
    description = {
      "Write the demo data as an import folder: three pipelines, 25 sellers in 4 groups, and their"
          + " opportunities of the 18 months up to today.",
      "The same seed, number and day give the same bytes."
    })
final class DemoDataCommand implements Callable<Integer> {
  private final CliContext context;

  @Mixin private DemoOptions options;

  @Parameters(paramLabel = "DIR", description = "The folder; it is made if it is not there.")
  private Path folder;

  DemoDataCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    DemoSettings settings = options.settings(context.clock());
    try {
      DemoFolder.Counts counts = new DemoFolder(settings).write(folder);
      context
          .terminal()
          .out()
          .println(
              counts.opportunities()
                  + " opportunities with "
                  + counts.changes()
                  + " status changes up to "
                  + settings.today()
                  + " are in "
                  + folder);
      return ExitCode.OK;
    } catch (IOException unwritable) {
      throw new CommandFailure(
          CommandFailure.Kind.REFUSED,
          "Can't write the demo data: " + unwritable.getMessage(),
          unwritable);
    }
  }
}
