package org.opportunityfunnel.shell.internal.karaf;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.opportunityfunnel.shell.internal.command.CommandContext;
import org.opportunityfunnel.shell.internal.command.FunnelCommands;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands of every face as they are on the console. */
final class ConsoleCommandLine {
  /** The commands' scope. */
  static final String SCOPE = "funnel";

  /** What {@code --help} says of exit codes: the console knows two. */
  static final Map<String, String> EXIT_CODES =
      Collections.unmodifiableSortedMap(
          new TreeMap<>(Map.of("0", "Done.", "1", "Not done; the message says why.")));

  private ConsoleCommandLine() {}

  /** A new one, for one line; the organization that the line names is then the option's. */
  static CommandLine create(String name, CommandContext context, OrganizationOption organization) {
    CommandLine command = FunnelCommands.create(name, context);
    command.setCommandName(SCOPE + ":" + name);
    // Who may run a command depends on its words, which must not come out of a file.
    command.setExpandAtFiles(false);
    complete(command, organization);
    return command;
  }

  private static void complete(CommandLine command, OrganizationOption organization) {
    CommandSpec spec = command.getCommandSpec();
    boolean isLeaf = command.getSubcommands().isEmpty();
    if (isLeaf && spec.findOption("--organization") == null) {
      spec.addMixin("organization", CommandSpec.forAnnotatedObject(organization));
    }
    spec.addMixin("console", CommandSpec.forAnnotatedObject(new ConsoleOptions()));
    command.getSubcommands().values().stream()
        .distinct()
        .forEach(one -> complete(one, organization));
  }
}
