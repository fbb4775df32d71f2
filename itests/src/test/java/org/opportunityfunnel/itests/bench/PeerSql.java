package org.opportunityfunnel.itests.bench;

import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.api.engine.StageSums;
import org.opportunityfunnel.api.engine.WonSums;

/**
 * The statement that a person would write for one report over the peers' tables: one scan of rows
 * that are sorted by pipeline, whether they are current, and creation.
 */
enum PeerSql {
  /** Groups by outcome too, so that there are plain sums only. */
  GROUPED {
    @Override
    String stages(Question question) {
      return "SELECT user_id, stage, outcome, COUNT(*), CAST(SUM(value) AS BIGINT), CAST(SUM(expected) AS BIGINT), CAST(SUM(seconds) AS BIGINT)"
          + " FROM visit WHERE visited = 1 AND "
          + where(question, "leaves")
          + " GROUP BY user_id, stage, outcome";
    }

    @Override
    Sums ofStages(List<long[]> rows) {
      return OutcomeRows.sums(rows);
    }
  },

  /** A sum for each outcome, its condition computed once. */
  HOISTED {
    @Override
    String stages(Question question) {
      String inner =
          "SELECT user_id, stage, value, expected, seconds,"
              + " CASE WHEN outcome = 1 THEN 1 ELSE 0 END AS adv,"
              + " CASE WHEN outcome = 2 THEN 1 ELSE 0 END AS lost,"
              + " CASE WHEN outcome = 3 THEN 1 ELSE 0 END AS gone"
              + " FROM visit WHERE visited = 1 AND "
              + where(question, "leaves");
      return "SELECT user_id, stage, COUNT(*), CAST(SUM(value) AS BIGINT), CAST(SUM(expected) AS BIGINT), CAST(SUM(adv) AS BIGINT),"
          + " CAST(SUM(adv * value) AS BIGINT), CAST(SUM(adv * expected) AS BIGINT), CAST(SUM(lost) AS BIGINT), CAST(SUM(lost * value) AS BIGINT),"
          + " CAST(SUM(gone) AS BIGINT), CAST(SUM(gone * value) AS BIGINT), CAST(SUM(seconds) AS BIGINT) FROM ("
          + inner
          + ") v GROUP BY user_id, stage";
    }

    @Override
    Sums ofStages(List<long[]> rows) {
      Sums all = new Sums();
      for (long[] row : rows) {
        String user = "user_" + row[0];
        if (row[1] == Seen.RANKS) {
          all.won(user, Seen.RANKS, new WonSums(row[2], row[3], row[4]));
        } else {
          all.stage(user, (int) row[1], stage(row));
        }
      }
      return all;
    }

    private StageSums stage(long[] row) {
      long advanced = row[5];
      long open = row[2] - advanced - row[8] - row[10];
      long valueOpen = row[3] - row[6] - row[9] - row[11];
      return new StageSums(
          row[2], row[3], row[4], advanced, row[6], row[7], advanced, row[6], row[8], row[9],
          row[10], row[11], open, valueOpen, advanced, row[12]);
    }
  };

  abstract String stages(Question question);

  abstract Sums ofStages(List<long[]> rows);

  String totals(Question question) {
    return "SELECT user_id, state, COUNT(*), CAST(SUM(value) AS BIGINT), CAST(SUM(seconds) AS BIGINT) FROM ending WHERE "
        + where(question, "ends")
        + " GROUP BY user_id, state";
  }

  String statement(Question question) {
    return question.kind() == Question.Kind.STAGES ? stages(question) : totals(question);
  }

  /** What the statement's rows come to. */
  Sums sums(Question question, List<long[]> rows) {
    return question.kind() == Question.Kind.STAGES ? ofStages(rows) : StateRows.sums(rows);
  }

  /** What the question marks stand for, in their order. */
  static List<Long> parameters(Question question) {
    List<Long> values = new ArrayList<>();
    if (!question.isSettled()) {
      values.add(question.query().asOf());
      values.add(question.query().asOf());
    }
    question
        .boundedCohort()
        .ifPresent(
            cohort -> {
              values.add(cohort.startSecond());
              values.add(cohort.endSecond());
            });
    if (question.hasReportStart()) {
      values.add(question.query().reportStart());
    }
    return values;
  }

  /** Only what the report needs: a person leaves out what is always true. */
  static String where(Question question, String end) {
    List<String> conditions = new ArrayList<>(List.of("pipeline = 0"));
    conditions.add(question.isSettled() ? "present = 1" : "valid_from < ? AND valid_until >= ?");
    if (question.boundedCohort().isPresent()) {
      conditions.add("created >= ? AND created < ?");
    }
    if (question.hasReportStart()) {
      conditions.add(end + " >= ?");
    }
    return String.join(" AND ", conditions);
  }
}
