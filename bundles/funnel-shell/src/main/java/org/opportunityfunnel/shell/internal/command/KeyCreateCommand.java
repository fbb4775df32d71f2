package org.opportunityfunnel.shell.internal.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;
import org.opportunityfunnel.shell.internal.funnel.FunnelServer;
import org.opportunityfunnel.shell.internal.funnel.KeyRecord;
import org.opportunityfunnel.shell.internal.funnel.KeyWish;
import org.opportunityfunnel.shell.internal.funnel.NameResolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code funnel key create}. */
@Command(
    name = "create",
    description =
        "Make a key. It is written to standard output, once and alone; nobody can read it again.")
final class KeyCreateCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final CommandContext context;

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "What it is for; for people.")
  private String name;

  @Option(
      names = "--right",
      paramLabel = "RIGHT",
      split = ",",
      defaultValue = "report",
      description =
          "What it may do: report (the default), import, search, admin; several with commas, or"
              + " repeated.")
  private List<Right> rights;

  @Option(
      names = "--organization",
      paramLabel = "ORGANIZATION",
      description = "Whose data it is for (default: that of the caller).")
  private String organization;

  @Option(
      names = "--user",
      paramLabel = "USER",
      description = "The user that it acts as: name, email or ID.")
  private String user;

  @Option(
      names = "--visible-user",
      paramLabel = "USER",
      description = "It sees only the opportunities of this user; may be repeated.")
  private List<String> visibleUsers = List.of();

  KeyCreateCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    FunnelServer server = context.servers().within(TIMEOUT);
    KeyRecord key = server.keys().create(wish(server));
    String secret =
        key.secret()
            .orElseThrow(
                () ->
                    new CommandFailure(
                        CommandFailure.Kind.REFUSED, "The server's answer has no key in it."));
    context.terminal().complain("Made the key " + key.id() + " for " + key.organization() + ":");
    context.terminal().out().println(secret);
    return ExitCode.OK;
  }

  private KeyWish wish(FunnelServer server) {
    String actsAs = user == null ? null : userIds(server, List.of(user)).get(0);
    return new KeyWish(name, rights, organization, actsAs, userIds(server, visibleUsers));
  }

  private List<String> userIds(FunnelServer server, List<String> users) {
    // Look-ups are of the caller's organization; in another one only IDs mean anything.
    return organization != null || users.isEmpty()
        ? users
        : new NameResolver(server.records()).usersAndGroups(users, List.of());
  }
}
