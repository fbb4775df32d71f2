package org.opportunityfunnel.shell.internal.command;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.shell.internal.text.DataText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code funnel organizations remove ID}. */
@Command(
    name = "remove",
    description = {
      "Remove all records of an organization, for good. Its API keys stay; revoke",
      "them by keys. A copy beforehand: export."
    })
final class OrganizationRemoveCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofMinutes(30);

  private final CommandContext context;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "The organization.")
  private String id;

  @Option(names = "--yes", description = "Really.")
  private boolean yes;

  OrganizationRemoveCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (!yes) {
      throw new ParameterException(
          spec.commandLine(),
          "All records of " + id + " would go for good; say --yes if they are to.");
    }
    Map<RecordKind, Long> removed = context.servers().within(TIMEOUT).upkeep().remove(id);
    context.terminal().print(new DataText(context.terminal().outStyle()).counts(removed));
    context.terminal().complain("All records of " + id + " are gone.");
    return ExitCode.OK;
  }
}
