package org.opportunityfunnel.reports.internal.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opportunityfunnel.api.engine.TotalsSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;

class UserRowsTest {
  private static final String BEYOND = "\uD83D\uDE00";
  private static final String PRIVATE = "\uE000";

  static Stream<Arguments> cases() {
    return Stream.of(
        Arguments.of("nobody asked, nobody there", users(), null, users()),
        Arguments.of("by ID, nobody's last", users("b", null, "a"), null, users("a", "b", null)),
        Arguments.of("by code point", users(BEYOND, PRIVATE), null, users(PRIVATE, BEYOND)),
        Arguments.of("as asked", users("a", "b"), users("b", "a"), users("b", "a")),
        Arguments.of("with zeros", users("a"), users("c", "a"), users("c", "a")),
        Arguments.of("nobody asked for", users("a"), users(), users()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void listsUsers(String what, List<String> found, List<String> named, List<String> expected) {
    List<UserTotalsSums> rows =
        UserRows.arrange(
            found.stream()
                .map(user -> new UserTotalsSums(user, new TotalsSums(1, 0, 0, 0, 0, 0)))
                .toList(),
            UserTotalsSums::userId,
            Optional.ofNullable(named),
            user -> new UserTotalsSums(user, TotalsSums.ZERO));
    List<String> listed = new ArrayList<>();
    rows.forEach(row -> listed.add(row.userId()));
    assertEquals(expected, listed);
    for (UserTotalsSums row : rows) {
      assertEquals(found.contains(row.userId()) ? 1 : 0, row.sums().count(), row.userId());
    }
  }

  private static List<String> users(String... ids) {
    return new ArrayList<>(Arrays.asList(ids));
  }
}
