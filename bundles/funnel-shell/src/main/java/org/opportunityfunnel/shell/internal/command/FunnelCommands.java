package org.opportunityfunnel.shell.internal.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** The commands that every face has. */
public final class FunnelCommands {
  /** How each is made, by name, in the order of the help. */
  private static final Map<String, Function<CommandContext, CommandLine>> ALL = all();

  private FunnelCommands() {}

  private static Map<String, Function<CommandContext, CommandLine>> all() {
    Map<String, Function<CommandContext, CommandLine>> all = new LinkedHashMap<>();
    all.put("stages", context -> new CommandLine(new StagesCommand(context)));
    all.put("totals", context -> new CommandLine(new TotalsCommand(context)));
    all.put("import", context -> new CommandLine(new ImportCommand(context)));
    all.put("imports", ImportsCommand::with);
    all.put("export", context -> new CommandLine(new ExportCommand(context)));
    all.put("sync", context -> new CommandLine(new SyncCommand(context)));
    all.put("pipelines", context -> new CommandLine(new PipelinesCommand(context)));
    all.put("searches", SearchesCommand::with);
    all.put("keys", KeysCommand::with);
    all.put("engines", context -> new CommandLine(new EnginesCommand(context)));
    all.put("organizations", OrganizationsCommand::with);
    all.put("status", context -> new CommandLine(new StatusCommand(context)));
    return Collections.unmodifiableMap(all);
  }

  public static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  /** A new one, for one line: it keeps what it was given. */
  public static CommandLine create(String name, CommandContext context) {
    return ALL.get(name).apply(context);
  }
}
