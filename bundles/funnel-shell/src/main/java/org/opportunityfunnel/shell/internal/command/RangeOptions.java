package org.opportunityfunnel.shell.internal.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opportunityfunnel.api.range.RelativeRange;
import org.opportunityfunnel.api.range.ReportType;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that say which opportunities of which time a report is about. */
final class RangeOptions {
  /** The comparisons with the same days of an earlier period. */
  static final List<String> SAME_DAYS =
      List.of(
          "same-days-last-week",
          "same-days-last-month",
          "same-days-last-quarter",
          "same-days-last-year");

  private static final String NAMES =
      "today, yesterday, this- or last- with week, month, quarter or year, all-time";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description =
          "created-cohort: opportunities created in the cohort range (the default if there is"
              + " one); active-stage-cohort: those active in the report range (the default else).")
  private String type;

  @Option(
      names = "--report-range",
      paramLabel = "RANGE",
      description = "The time that the report looks at: " + NAMES + " (the default).")
  private String reportRange;

  @Option(
      names = "--report-start",
      paramLabel = "TIME",
      description =
          "The same by its start:" + " a day, a local time, or one with an offset, as ISO 8601.")
  private String reportStart;

  @Option(names = "--report-end", paramLabel = "TIME", description = "Its end; a day is included.")
  private String reportEnd;

  @Option(
      names = "--cohort-range",
      paramLabel = "RANGE",
      description =
          "When the opportunities were created; with --type created-cohort all-time if"
              + " nothing else is said.")
  private String cohortRange;

  @Option(names = "--cohort-start", paramLabel = "TIME", description = "The same by its start.")
  private String cohortStart;

  @Option(names = "--cohort-end", paramLabel = "TIME", description = "Its end.")
  private String cohortEnd;

  @Option(
      names = "--compare",
      paramLabel = "COMPARISON",
      description =
          "Compare with another range: one of the names above with a range by name,"
              + " same-days-last-week, -month, -quarter or -year with one by start and end. A table"
              + " shows both reports, other formats the compared one.")
  private String compare;

  @Option(names = "--compare-start", paramLabel = "TIME", description = "The same by its start.")
  private String compareStart;

  @Option(names = "--compare-end", paramLabel = "TIME", description = "Its end.")
  private String compareEnd;

  @Option(
      names = "--timezone",
      paramLabel = "ZONE",
      description = "Whose calendar counts, as Europe/Berlin (default: the organization's).")
  private String timezone;

  /** Adds what was given to the request, but for the comparison. */
  void addTo(Map<String, Object> request) {
    boolean cohort = cohortRange != null || cohortStart != null || cohortEnd != null;
    String chosen = type == null ? (cohort ? "created-cohort" : "active-stage-cohort") : type;
    oneOf("--type", chosen, Arrays.stream(ReportType.values()).map(ReportType::wireName));
    request.put("type", chosen);
    add(request, "report", "--report", reportRange, reportStart, reportEnd);
    boolean isCreated = chosen.equals(ReportType.CREATED_COHORT.wireName());
    String cohortName = isCreated && !cohort ? "all-time" : cohortRange;
    add(request, "cohort", "--cohort", cohortName, cohortStart, cohortEnd);
    if (timezone != null) {
      request.put("timezone", timezone);
    }
  }

  /** Whether a comparison was asked for. */
  boolean compares() {
    return compare != null || compareStart != null || compareEnd != null;
  }

  /** Adds the comparison. */
  void addComparison(Map<String, Object> request) {
    if (compare != null && (compareStart != null || compareEnd != null)) {
      throw wrong("--compare excludes --compare-start and --compare-end.");
    }
    if (compare == null) {
      request.put("compared_custom_range", absolute(compareStart, compareEnd));
      return;
    }
    oneOf("--compare", compare, Stream.concat(relativeNames(), SAME_DAYS.stream()));
    boolean sameDays = SAME_DAYS.contains(compare);
    request.put(sameDays ? "compared_datetime_range" : "compared_relative_range", compare);
  }

  private void add(
      Map<String, Object> request,
      String member,
      String option,
      String range,
      String start,
      String end) {
    if (range != null && (start != null || end != null)) {
      throw wrong(option + "-range excludes " + option + "-start and " + option + "-end.");
    }
    if (range != null) {
      oneOf(option + "-range", range, relativeNames());
      request.put(member + "_relative_range", range);
    } else if (start != null || end != null) {
      request.put(member + "_datetime_range", absolute(start, end));
    }
  }

  private static Map<String, Object> absolute(String start, String end) {
    Map<String, Object> range = new LinkedHashMap<>();
    if (start != null) {
      range.put("start", start);
    }
    if (end != null) {
      range.put("end", end);
    }
    return range;
  }

  /** The ranges that have a name. */
  static Stream<String> relativeNames() {
    return Arrays.stream(RelativeRange.values()).map(RelativeRange::wireName);
  }

  private void oneOf(String option, String value, Stream<String> allowed) {
    List<String> names = allowed.toList();
    if (!names.contains(value)) {
      throw wrong(
          option
              + " must be one of "
              + names.stream().collect(Collectors.joining(", "))
              + ", not \""
              + value
              + "\".");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
