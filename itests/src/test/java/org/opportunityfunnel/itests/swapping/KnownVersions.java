package org.opportunityfunnel.itests.swapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.Await;
import org.opportunityfunnel.itests.harness.OracleComparison;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleAnswers;
import org.opportunityfunnel.testkit.oracle.OracleCsv;

/** The data versions that a server has had, and what the oracle says of each. Thread-safe. */
final class KnownVersions {
  private final Map<Long, Integer> levels = new ConcurrentSkipListMap<>();
  private final Map<Integer, Oracle> oracles = new ConcurrentSkipListMap<>();

  /** Answers that were compared number by number, so that the same text need not be again. */
  private final Map<String, String> compared = new ConcurrentHashMap<>();

  /** From now on answers may be of that version, which has the records of that level. */
  void add(long version, int level) {
    oracles.computeIfAbsent(level, one -> new Oracle(GrowingYears.data(one)));
    levels.put(version, level);
  }

  /** Fails unless the answer is the oracle's, of the version that it names. */
  void check(AskedReport asked, Answer answer) {
    if (asked.inCsv()) {
      checkCsv(asked, answer.body());
    } else {
      check(asked, answer.json());
    }
  }

  private void check(AskedReport asked, JsonNode answer) {
    long version = answer.at("/meta/data_version").asLong(-1);
    // It may be there before its import has been acknowledged.
    Await.until("an import to give version " + version, () -> levels.containsKey(version));
    int level = levels.get(version);
    String sums = ((ObjectNode) answer.deepCopy()).without("meta").toString();
    String key = asked.kind() + level + " " + asked.withoutSearch().hashCode() + asked.searched();
    if (!sums.equals(compared.get(key))) {
      OracleComparison.assertSame(right(asked, oracles.get(level)), answer);
      compared.put(key, sums);
    }
  }

  private static JsonNode right(AskedReport asked, Oracle oracle) {
    OracleAnswers answers = new OracleAnswers(oracle);
    return asked.kind().equals("stages")
        ? answers.stages(asked.request(oracle.organization()))
        : answers.totals(asked.request(oracle.organization()));
  }

  /** A table names no version: it must be one of them. */
  private void checkCsv(AskedReport asked, String table) {
    Await.until(
        "a version of which this is a table:\n" + table,
        () -> isOneOf(asked, table, oracles.values()));
  }

  private boolean isOneOf(AskedReport asked, String table, Collection<Oracle> all) {
    String key = asked.kind() + asked.withoutSearch().hashCode() + " ";
    if (compared.containsKey(key + table)) {
      return true;
    }
    boolean isRight = all.stream().anyMatch(oracle -> isSame(csv(asked, oracle), table));
    if (isRight) {
      compared.put(key + table, "");
    }
    return isRight;
  }

  private static boolean isSame(String right, String table) {
    try {
      OracleComparison.assertSame(right, table);
      return true;
    } catch (AssertionError e) {
      return false;
    }
  }

  private static String csv(AskedReport asked, Oracle oracle) {
    OracleCsv csv = new OracleCsv(oracle);
    return asked.kind().equals("stages")
        ? csv.stages(asked.request(oracle.organization()))
        : csv.totals(asked.request(oracle.organization()));
  }
}
