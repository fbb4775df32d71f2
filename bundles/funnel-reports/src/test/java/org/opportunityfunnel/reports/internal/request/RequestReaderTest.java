package org.opportunityfunnel.reports.internal.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.range.AbsoluteRange;
import org.opportunityfunnel.api.range.RangeRequest;
import org.opportunityfunnel.api.range.ReportType;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.api.report.ReportRequest;

class RequestReaderTest {

  @Test
  void readsEveryMember() {
    ParsedRequest parsed =
        read(
            Map.ofEntries(
                Map.entry("pipeline", "pipe_1"),
                Map.entry("type", "active-stage-cohort"),
                Map.entry("report_relative_range", "a"),
                Map.entry("report_datetime_range", Map.of("start", "b", "end", "c")),
                Map.entry("cohort_relative_range", "d"),
                Map.entry("cohort_datetime_range", Map.of("start", "e")),
                Map.entry("compared_relative_range", "f"),
                Map.entry("compared_datetime_range", "g"),
                Map.entry("compared_custom_range", Map.of("end", "h")),
                Map.entry("query", Map.of("type", "saved_search", "saved_search_id", "save_1")),
                Map.entry("users", List.of("user_2", "group_1", "user_2")),
                Map.entry("timezone", "i"),
                Map.entry("stage_counting", "direct"),
                Map.entry("include", List.of("meta", "users", "meta"))));
    RangeRequest ranges =
        new RangeRequest(
            ReportType.ACTIVE_STAGE_COHORT,
            "a",
            new AbsoluteRange("b", "c"),
            "d",
            new AbsoluteRange("e", null),
            "f",
            "g",
            new AbsoluteRange(null, "h"),
            "i",
            "5.5",
            Set.of());
    assertEquals(
        new ParsedRequest(
            Optional.of("pipe_1"),
            ranges,
            Optional.of("save_1"),
            List.of("user_2", "group_1", "user_2"),
            StageCounting.DIRECT,
            Set.of(Include.META, Include.USERS),
            List.of()),
        parsed);
  }

  @Test
  void takesNullAsAbsent() {
    Map<String, Object> members = new HashMap<>();
    for (String name :
        List.of(
            "report_relative_range",
            "report_datetime_range",
            "cohort_relative_range",
            "cohort_datetime_range",
            "compared_relative_range",
            "compared_datetime_range",
            "compared_custom_range",
            "query",
            "users",
            "timezone",
            "stage_counting",
            "include")) {
      members.put(name, null);
    }
    members.put("pipeline", "pipe_1");
    members.put("type", "created-cohort");
    assertEquals(read(Map.of("pipeline", "pipe_1", "type", "created-cohort")), read(members));
    assertEquals(List.of(), read(members).problems());
    assertEquals(StageCounting.VISITED, read(members).counting());
  }

  @Test
  void tellsTheResolverWhichRangeMembersWereMalformed() {
    ParsedRequest parsed =
        read(
            Map.of(
                "report_relative_range",
                1,
                "cohort_datetime_range",
                "2026",
                "compared_custom_range",
                Map.of("start", true, "end", "2026"),
                "timezone",
                List.of()));
    assertEquals(
        Set.of("report_relative_range", "cohort_datetime_range", "timezone"),
        parsed.ranges().malformed());
    assertEquals(new AbsoluteRange(null, "2026"), parsed.ranges().comparedCustomRange());
    assertEquals(
        Set.of(
            "pipeline",
            "type",
            "report_relative_range",
            "cohort_datetime_range",
            "compared_custom_range.start",
            "timezone"),
        paths(parsed));
  }

  @Test
  void keepsWhatWasWrongAlreadyFirst() {
    Problem duplicate = new Problem("type", "is there twice");
    ParsedRequest parsed =
        RequestReader.read(new ReportRequest(Map.of(), List.of(duplicate), null));
    assertEquals(duplicate, parsed.problems().get(0));
    assertEquals(3, parsed.problems().size());
  }

  @Test
  void saysLittleAboutVeryManyUnknownFields() {
    Map<String, Object> members = new HashMap<>();
    IntStream.range(0, 1000).forEach(i -> members.put("unknown" + i, i));
    assertEquals(2 + 20, read(members).problems().size());
  }

  @Test
  void checksTheElementsOfListsThatAreRight() {
    ParsedRequest parsed =
        read(
            Map.of(
                "users",
                new ArrayList<>(Arrays.asList("user_1", null, 7, "")),
                "include",
                List.of("meta", "menu", "mesa")));
    assertEquals(List.of("user_1"), parsed.users());
    assertEquals(Set.of(Include.META), parsed.include());
    assertTrue(
        parsed
            .problems()
            .contains(
                new Problem(
                    "users", "must be a list of strings: users[1] is null, users[2] is a number")));
    assertTrue(
        parsed
            .problems()
            .contains(new Problem("users", "the ID of a user or group must not be empty")));
    assertTrue(
        parsed
            .problems()
            .contains(
                new Problem(
                    "include",
                    "\"menu\", \"mesa\" are none of \"outcomes\", \"users\", \"meta\"")));
  }

  private static ParsedRequest read(Map<String, Object> members) {
    return RequestReader.read(new ReportRequest(members, List.of(), "5.5"));
  }

  private static Set<String> paths(ParsedRequest parsed) {
    return Set.copyOf(parsed.problems().stream().map(Problem::path).toList());
  }
}
