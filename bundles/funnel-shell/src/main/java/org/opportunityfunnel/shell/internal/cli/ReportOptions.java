package org.opportunityfunnel.shell.internal.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.opportunityfunnel.shell.internal.client.JsonText;
import org.opportunityfunnel.shell.internal.client.NameResolver;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of both reports. */
final class ReportOptions {
  @Option(
      names = {"-p", "--pipeline"},
      paramLabel = "PIPELINE",
      description = "Its name or ID; may be left out where there is only one.")
  private String pipeline;

  @Mixin private RangeOptions ranges;

  @Option(
      names = "--user",
      paramLabel = "USER",
      description = "Only opportunities of that user, by name, email or ID; may be repeated.")
  private List<String> users = List.of();

  @Option(
      names = "--group",
      paramLabel = "GROUP",
      description = "Only those of that group's members, by name or ID; may be repeated.")
  private List<String> groups = List.of();

  @Option(
      names = "--saved-search",
      paramLabel = "SEARCH",
      description = "Only those that the saved search finds, by name or ID.")
  private String savedSearch;

  @Option(
      names = "--counting",
      paramLabel = "COUNTING",
      description =
          "Who counts in a stage: visited (the default), reached (skipping it counts too), direct"
              + " (converted only into the very next stage).")
  private Counting counting;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (the default), json, or csv (by user).")
  private ReportFormat format;

  @Option(
      names = "--include",
      paramLabel = "BLOCK",
      split = ",",
      description = "Extra blocks of the JSON: outcomes, users, meta.")
  private List<String> include = List.of();

  @Option(names = "--by-user", description = "Also each user's figures (text only).")
  private boolean byUser;

  private enum Counting {
    VISITED,
    REACHED,
    DIRECT
  }

  ReportFormat format() {
    return format;
  }

  boolean byUser() {
    return byUser;
  }

  boolean compares() {
    return ranges.compares();
  }

  /** The request without its comparison; names are looked up. */
  ObjectNode request(NameResolver names) {
    ObjectNode request = JsonText.object();
    // What can be wrong without the server is told first.
    ranges.addTo(request);
    if (compares()) {
      ranges.addComparison(request.deepCopy());
    }
    request.put("pipeline", names.pipeline(pipeline));
    if (savedSearch != null) {
      request
          .putObject("query")
          .put("type", "saved_search")
          .put("saved_search_id", names.savedSearch(savedSearch));
    }
    if (!users.isEmpty() || !groups.isEmpty()) {
      names.usersAndGroups(users, groups).forEach(request.putArray("users")::add);
    }
    if (counting != null) {
      request.put("stage_counting", counting.name().toLowerCase(Locale.ROOT));
    }
    if (!include.isEmpty()) {
      include.forEach(request.putArray("include")::add);
    }
    return request;
  }

  /** That request with the comparison. */
  ObjectNode compared(ObjectNode request) {
    ObjectNode compared = request.deepCopy();
    ranges.addComparison(compared);
    return compared;
  }
}
