package org.opportunityfunnel.shell.internal.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opportunityfunnel.shell.internal.funnel.NameResolver;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of both reports. */
final class ReportOptions {
  /** Text for people. */
  static final String TABLE = "table";

  private static final String TEXT = "text";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

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
      defaultValue = TABLE,
      description =
          "table (the default; text is the same), json, csv (by user), and of the stages svg (a"
              + " picture).")
  private String format;

  @Option(
      names = "--include",
      paramLabel = "BLOCK",
      split = ",",
      description = "Extra blocks of the JSON: outcomes, users, meta.")
  private List<String> include = List.of();

  @Option(names = "--by-user", description = "Also each user's figures (table only).")
  private boolean byUser;

  private enum Counting {
    VISITED,
    REACHED,
    DIRECT
  }

  /** How stages may be counted. */
  static Stream<String> countings() {
    return Arrays.stream(Counting.values()).map(one -> one.name().toLowerCase(Locale.ROOT));
  }

  /** The format of a document; empty for text. */
  Optional<String> format() {
    String name = format.toLowerCase(Locale.ROOT);
    return name.equals(TABLE) || name.equals(TEXT) ? Optional.empty() : Optional.of(name);
  }

  /** Fails if something is wrong that can be known without asking for the report. */
  void check(List<String> formats) {
    Map<String, Object> request = new LinkedHashMap<>();
    ranges.addTo(request);
    if (compares()) {
      ranges.addComparison(request);
    }
    if (format().isPresent() && !formats.contains(format().get())) {
      throw new ParameterException(
          spec.commandLine(),
          "--format must be one of "
              + TABLE
              + formats.stream().map(name -> ", " + name).collect(Collectors.joining())
              + ", not \""
              + format
              + "\".");
    }
  }

  boolean byUser() {
    return byUser;
  }

  boolean compares() {
    return ranges.compares();
  }

  /** The request without its comparison; names are looked up. */
  Map<String, Object> request(NameResolver names) {
    Map<String, Object> request = new LinkedHashMap<>();
    ranges.addTo(request);
    request.put("pipeline", names.pipeline(pipeline));
    if (savedSearch != null) {
      String id = names.savedSearch(savedSearch);
      request.put("query", Map.of("type", "saved_search", "saved_search_id", id));
    }
    if (!users.isEmpty() || !groups.isEmpty()) {
      request.put("users", names.usersAndGroups(users, groups));
    }
    if (counting != null) {
      request.put("stage_counting", counting.name().toLowerCase(Locale.ROOT));
    }
    if (!include.isEmpty()) {
      request.put("include", include);
    }
    return request;
  }

  /** That request with the comparison. */
  Map<String, Object> compared(Map<String, Object> request) {
    Map<String, Object> compared = new LinkedHashMap<>(request);
    ranges.addComparison(compared);
    return compared;
  }
}
