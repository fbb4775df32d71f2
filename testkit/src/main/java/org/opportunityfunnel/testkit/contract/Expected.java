package org.opportunityfunnel.testkit.contract;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.api.model.CodePointOrder;
import org.opportunityfunnel.testkit.engine.Measures;
import org.opportunityfunnel.testkit.oracle.ExactUserSums;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleRequest;

/** What an engine has to answer to a request, by the oracle. */
final class Expected {
  private final List<ExactUserSums> users;

  Expected(Oracle oracle, OracleRequest request) {
    // An engine answers for those who have an opportunity in the report only.
    this.users =
        oracle.users(request).stream().filter(user -> user.totals().count().signum() > 0).toList();
  }

  /** Where the engine's stages differ; empty if they do not. */
  List<String> differences(List<UserStageSums> actual) {
    Map<String, BigInteger> expectedValues = new HashMap<>();
    for (ExactUserSums user : users) {
      put(expectedValues, user.userId(), "active", user.active());
      put(expectedValues, user.userId(), "won", user.won());
    }
    Map<String, BigInteger> actualValues = new HashMap<>();
    for (UserStageSums user : actual) {
      put(actualValues, user.userId(), "active", user.active());
      put(actualValues, user.userId(), "won", user.won());
    }
    List<String> differences = userDifferences(actual.stream().map(UserStageSums::userId).toList());
    differences.addAll(valueDifferences(expectedValues, actualValues));
    return differences;
  }

  /** Where the engine's totals differ; empty if they do not. */
  List<String> totalsDifferences(List<UserTotalsSums> actual) {
    Map<String, BigInteger> expectedValues = new HashMap<>();
    users.forEach(user -> put(expectedValues, user.userId(), "totals", List.of(user.totals())));
    Map<String, BigInteger> actualValues = new HashMap<>();
    actual.forEach(user -> put(actualValues, user.userId(), "totals", List.of(user.sums())));
    List<String> differences =
        userDifferences(actual.stream().map(UserTotalsSums::userId).toList());
    differences.addAll(valueDifferences(expectedValues, actualValues));
    return differences;
  }

  private List<String> userDifferences(List<String> actual) {
    List<String> expected =
        users.stream().map(ExactUserSums::userId).map(String::valueOf).sorted().toList();
    List<String> sorted = actual.stream().map(String::valueOf).sorted().toList();
    List<String> differences = new ArrayList<>();
    if (!expected.equals(sorted)) {
      differences.add("users: expected " + expected + ", but were " + sorted);
    }
    return differences;
  }

  private static void put(
      Map<String, BigInteger> values, String userId, String kind, List<? extends Record> stages) {
    for (int i = 0; i < stages.size(); i++) {
      String prefix = "user " + userId + " " + kind + "[" + i + "].";
      Measures.of(stages.get(i)).forEach((name, value) -> values.put(prefix + name, value));
    }
  }

  private static List<String> valueDifferences(
      Map<String, BigInteger> expected, Map<String, BigInteger> actual) {
    TreeSet<String> names = new TreeSet<>(CodePointOrder.ASCENDING);
    names.addAll(expected.keySet());
    names.addAll(actual.keySet());
    return names.stream()
        .filter(
            name -> !String.valueOf(expected.get(name)).equals(String.valueOf(actual.get(name))))
        .map(name -> name + ": expected " + expected.get(name) + ", but was " + actual.get(name))
        .collect(Collectors.toList());
  }
}
