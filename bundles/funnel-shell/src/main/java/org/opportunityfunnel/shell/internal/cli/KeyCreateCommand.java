package org.opportunityfunnel.shell.internal.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.shell.internal.client.ClientFailure;
import org.opportunityfunnel.shell.internal.client.FunnelClient;
import org.opportunityfunnel.shell.internal.client.JsonText;
import org.opportunityfunnel.shell.internal.client.KeyClient;
import org.opportunityfunnel.shell.internal.client.Lookups;
import org.opportunityfunnel.shell.internal.client.NameResolver;
import org.opportunityfunnel.shell.internal.key.KeyRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code funnel key create}. */
@Command(
    name = "create",
    description =
        "Make a key. It is written to standard output, once and alone; nobody can read it again.")
final class KeyCreateCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final CliContext context;

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
          "What it may do: report (the default), import, admin; several with commas, or repeated.")
  private List<Right> rights;

  @Option(
      names = "--organization",
      paramLabel = "ID",
      description = "Whose data it is for (default: that of the key that makes it).")
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

  KeyCreateCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    FunnelClient client = context.client(TIMEOUT);
    KeyRecord key = new KeyClient(client).create(wanted(new NameResolver(new Lookups(client))));
    String secret =
        key.secret()
            .orElseThrow(
                () ->
                    new ClientFailure(
                        ClientFailure.Kind.REFUSED, "The server's answer has no key in it."));
    context.terminal().complain("Made the key " + key.id() + " for " + key.organization() + ":");
    context.terminal().out().println(secret);
    return ExitCode.OK;
  }

  private ObjectNode wanted(NameResolver names) {
    ObjectNode wanted = JsonText.object().put("name", name);
    Set<Right> distinct = new LinkedHashSet<>(rights);
    var list = wanted.putArray("rights");
    distinct.forEach(right -> list.add(right.name().toLowerCase(Locale.ROOT)));
    if (organization != null) {
      wanted.put("organization", organization);
    }
    if (user != null) {
      wanted.put("user_id", userIds(names, List.of(user)).get(0));
    }
    if (!visibleUsers.isEmpty()) {
      userIds(names, visibleUsers).forEach(wanted.putArray("visible_users")::add);
    }
    return wanted;
  }

  private List<String> userIds(NameResolver names, List<String> users) {
    // Look-ups are of the caller's organization; in another one only IDs mean anything.
    return organization == null ? names.usersAndGroups(users, List.of()) : users;
  }
}
