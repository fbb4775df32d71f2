package org.opportunityfunnel.reports.internal.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.error.Problems;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.reports.internal.fake.Sample;

class AudienceFinderTest {
  private static final Caller ALL = Sample.everyone();
  private static final Caller ONLY_A = Sample.seeing("user_a");
  private static final Caller A_AND_B = Sample.seeing("user_a", "user_b");
  private static final Caller GHOST = Sample.seeing("user_ghost");

  private final Problems problems = new Problems();

  static Stream<Arguments> known() {
    return Stream.of(
        Arguments.of("a user", ALL, List.of("user_a"), List.of("user_a")),
        Arguments.of("order", ALL, List.of("user_b", "user_a"), List.of("user_b", "user_a")),
        Arguments.of("each once", ALL, List.of("user_a", "user_a"), List.of("user_a")),
        Arguments.of("owner without record", ALL, List.of("user_x"), List.of("user_x")),
        Arguments.of("member without record", ALL, List.of("user_m"), List.of("user_m")),
        Arguments.of("member order", ALL, List.of("group_ba"), List.of("user_b", "user_a")),
        Arguments.of(
            "groups that overlap",
            ALL,
            List.of("user_c", "group_ba", "group_ac"),
            List.of("user_c", "user_b", "user_a")),
        Arguments.of("empty group", ALL, List.of("group_0"), List.of()),
        Arguments.of("visible user", ONLY_A, List.of("user_a"), List.of("user_a")),
        Arguments.of("empty group, restricted", ONLY_A, List.of("group_0"), List.of()),
        Arguments.of("visible group", A_AND_B, List.of("group_ba"), List.of("user_b", "user_a")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("known")
  void expandsWhatIsKnown(String what, Caller caller, List<String> ids, List<String> expected) {
    Audience audience = find(caller, ids);
    assertEquals(List.of(), problems.list());
    assertEquals(Optional.of(expected), audience.named());
    assertEquals(Optional.of(Set.copyOf(expected)), audience.counted());
  }

  static Stream<Arguments> unknown() {
    return Stream.of(
        Arguments.of("no such user", ALL, List.of("user_q"), "\"user_q\""),
        Arguments.of("each once", ALL, List.of("q", "user_a", "r", "q"), "\"q\", \"r\""),
        Arguments.of("a status is no user", ALL, List.of("stat_1"), "\"stat_1\""),
        Arguments.of("invisible user", ONLY_A, List.of("user_b"), "\"user_b\""),
        Arguments.of("invisible owner", ONLY_A, List.of("user_x"), "\"user_x\""),
        Arguments.of("no such user, restricted", ONLY_A, List.of("user_q"), "\"user_q\""),
        Arguments.of("partly visible group", ONLY_A, List.of("group_ba"), "\"group_ba\""),
        Arguments.of("visible but not there", GHOST, List.of("user_ghost"), "\"user_ghost\""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unknown")
  void namesWhatIsUnknownOrHiddenInTheSameWay(
      String what, Caller caller, List<String> ids, String named) {
    find(caller, ids);
    assertEquals(List.of(new Problem("users", "unknown user or group: " + named)), problems.list());
  }

  @Test
  void meansEveryoneWhoIsVisibleWithoutIds() {
    assertEquals(new Audience(Optional.empty(), Optional.empty()), find(ALL, List.of()));
    assertEquals(
        new Audience(Optional.empty(), Optional.of(Set.of("user_a"))), find(ONLY_A, List.of()));
  }

  private Audience find(Caller caller, List<String> ids) {
    return AudienceFinder.find(ids, caller, Sample.view(1), problems);
  }
}
