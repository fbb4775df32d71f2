package org.opportunityfunnel.reports.internal.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.opportunityfunnel.api.model.CodePointOrder;

/** Which users an answer lists, and in which order (report.md 6). */
final class UserRows {
  private UserRows() {}

  /**
   * The sums to list, one entry a user: those of the named users in the order given, else all that
   * there are by user ID, nobody's last.
   *
   * @param named whom the request named; empty if it named nobody
   * @param zero what a named user has who is not in the report
   */
  static <T> List<T> arrange(
      List<T> found,
      Function<T, String> userId,
      Optional<List<String>> named,
      Function<String, T> zero) {
    if (named.isEmpty()) {
      return found.stream()
          .sorted((a, b) -> CodePointOrder.NULL_LAST.compare(userId.apply(a), userId.apply(b)))
          .toList();
    }
    Map<String, T> byUser = new HashMap<>();
    found.forEach(sums -> byUser.put(userId.apply(sums), sums));
    return named.get().stream()
        .map(user -> byUser.containsKey(user) ? byUser.get(user) : zero.apply(user))
        .toList();
  }
}
