package org.opportunityfunnel.engine.columnar.internal.build;

import java.util.LinkedHashMap;
import java.util.Map;
import org.opportunityfunnel.engine.columnar.internal.columns.UserDictionary;

/** Numbers the users of opportunities as they come, until all are known and can be ordered. */
final class UserNumbers {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /** The number of that user, or of nobody (null). */
  int number(String userId) {
    Integer known = numbers.get(userId);
    if (known != null) {
      return known;
    }
    numbers.put(userId, numbers.size());
    return numbers.size() - 1;
  }

  UserDictionary dictionary() {
    return new UserDictionary(numbers.keySet());
  }

  /** The place in the dictionary of each number. */
  int[] places(UserDictionary dictionary) {
    return numbers.keySet().stream().mapToInt(dictionary::place).toArray();
  }
}
