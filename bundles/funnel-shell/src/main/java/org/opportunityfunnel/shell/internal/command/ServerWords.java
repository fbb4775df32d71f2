package org.opportunityfunnel.shell.internal.command;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.model.User;
import org.opportunityfunnel.api.range.ReportType;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;
import org.opportunityfunnel.shell.internal.funnel.FunnelServer;
import org.opportunityfunnel.shell.internal.funnel.ReportKind;
import org.opportunityfunnel.shell.internal.text.SafeText;

/** What may be given on a command line, as the server knows it. */
public final class ServerWords implements Words {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final String STAGES = "stages";

  private final CommandContext context;

  public ServerWords(CommandContext context) {
    this.context = context;
  }

  @Override
  public List<Suggestion> of(String label, String command, String typed) {
    try {
      return switch (label) {
        case "TYPE" -> words(Stream.of(ReportType.values()).map(ReportType::wireName));
        case "RANGE" -> words(RangeOptions.relativeNames());
        case "COMPARISON" ->
            words(Stream.concat(RangeOptions.relativeNames(), RangeOptions.SAME_DAYS.stream()));
        case "COUNTING" -> words(ReportOptions.countings());
        case "BLOCK" -> words(Stream.of(Include.values()).map(Include::wireName));
        case "RIGHT" -> words(Stream.of(Right.values()).map(Right::wireName));
        case "ZONE" -> words(ZoneId.getAvailableZoneIds().stream().sorted());
        case "fail|skip" -> words(Stream.of("fail", "skip"));
        case "PATH", "FILE" -> new PathWords(context.folder()).of(typed);
        default -> known(label, command, typed);
      };
    } catch (CommandFailure nobodyKnows) {
      // Nobody wants an error while typing; the command itself will say it.
      return List.of();
    }
  }

  private List<Suggestion> known(String label, String command, String typed) {
    FunnelServer server = context.servers().within(TIMEOUT);
    return switch (label) {
      case "FORMAT" ->
          words(
              Stream.concat(
                  Stream.of(ReportOptions.TABLE),
                  server
                      .reports()
                      .formats(command.endsWith(STAGES) ? ReportKind.STAGES : ReportKind.TOTALS)
                      .stream()));
      case "PIPELINE" -> named(server.records().pipelines(), Pipeline::id, Pipeline::name, typed);
      case "USER" -> named(server.records().users(), User::id, User::displayName, typed);
      case "GROUP" -> named(server.records().groups(), Group::id, Group::name, typed);
      case "SEARCH" ->
          named(server.records().savedSearches(), SavedSearch::id, SavedSearch::name, typed);
      case "KEY" ->
          server.keys().list(null).stream()
              .map(key -> new Suggestion(key.id(), safe(key.name()), true))
              .toList();
      case "IMPORT" ->
          server.imports().underWay().stream()
              .map(
                  one ->
                      new Suggestion(one.id(), one.phase().name().toLowerCase(Locale.ROOT), true))
              .toList();
      default -> List.of();
    };
  }

  private static List<Suggestion> words(Stream<String> words) {
    return words.map(Suggestion::of).toList();
  }

  /** By name; by ID what no name tells from others, and all once a person begins to type an ID. */
  private <T> List<Suggestion> named(
      List<T> records, Function<T, String> id, Function<T, String> name, String typed) {
    Map<String, Long> times =
        records.stream()
            .map(name.andThen(ServerWords::folded))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    List<Suggestion> suggestions = new ArrayList<>();
    for (T one : records) {
      String called = name.apply(one);
      boolean plain = !called.isBlank() && safe(called).equals(called);
      boolean unique = times.get(folded(called)) == 1;
      if (plain && unique) {
        suggestions.add(new Suggestion(called, safe(id.apply(one)), true));
      }
      if (!plain || !unique || (!typed.isEmpty() && id.apply(one).startsWith(typed))) {
        suggestions.add(new Suggestion(id.apply(one), safe(called), true));
      }
    }
    return suggestions;
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private String safe(String text) {
    return new SafeText(context.terminal().outStyle()).verbatim(text);
  }
}
