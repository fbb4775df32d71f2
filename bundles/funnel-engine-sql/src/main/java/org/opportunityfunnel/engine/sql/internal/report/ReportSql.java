package org.opportunityfunnel.engine.sql.internal.report;

import java.util.Set;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.engine.sql.internal.access.BoundSql;
import org.opportunityfunnel.engine.sql.internal.dialect.Dialect;
import org.opportunityfunnel.engine.sql.internal.schema.Relations;

/**
 * The statements of the two reports. They give sums by user and outcome, from which all that a
 * report needs is added up; a group whose {@code valued} is below its {@code number} has a value
 * that does not fit 64 bits.
 */
public final class ReportSql {
  /**
   * More users than that are picked from the answer: drivers limit how many parameters there are.
   */
  static final int MOST_LISTED_USERS = 500;

  /** What {@code kind} is in the rows of the stages report. */
  static final int VISITS = 0;

  static final int ENDINGS = 1;

  private final Relations relations;
  private final String organization;

  public ReportSql(Relations relations, String organization) {
    this.relations = relations;
    this.organization = organization;
  }

  /**
   * Columns: user_id, kind, place, outcome, next_visited, number, valued, value, expected, timed,
   * seconds. For {@link #VISITS}: place is the stage, and the outcome as in funnel_visit. For
   * {@link #ENDINGS}: place is the won position or null, and the outcome the state as in
   * funnel_ending.
   */
  public BoundSql stages(FunnelQuery query) {
    BoundSql.Builder sql = new BoundSql.Builder();
    sql.add("SELECT user_id, " + VISITS + " AS kind, stage AS place, outcome, next_visited, ");
    addMoney(sql);
    sql.add(", COUNT(seconds) AS timed, " + sum("seconds") + " AS seconds\n");
    addWhere(sql, Relations.VISIT, "leaves", query);
    if (query.counting() != StageCounting.REACHED) {
      sql.add(" AND visited = 1");
    }
    sql.add("\nGROUP BY user_id, stage, outcome, next_visited\nUNION ALL\n");
    sql.add("SELECT user_id, " + ENDINGS + ", won_position, state, 0, ");
    addMoney(sql);
    sql.add(", 0, NULL\n");
    addWhere(sql, Relations.ENDING, "ends", query);
    return sql.add("\nGROUP BY user_id, won_position, state").build();
  }

  /** Columns: user_id, outcome (the state), number, valued, value, seconds from start to end. */
  public BoundSql totals(FunnelQuery query) {
    BoundSql.Builder sql = new BoundSql.Builder();
    sql.add("SELECT user_id, state AS outcome, COUNT(*) AS number, COUNT(value) AS valued, ");
    sql.add(sum("value") + " AS value, " + sum("CASE WHEN state = 3 THEN ends - started END"));
    sql.add(" AS seconds\n");
    addWhere(sql, Relations.ENDING, "ends", query);
    return sql.add("\nGROUP BY user_id, state").build();
  }

  private void addMoney(BoundSql.Builder sql) {
    sql.add("COUNT(*) AS number, COUNT(value) AS valued, ");
    sql.add(sum("value") + " AS value, " + sum("expected") + " AS expected");
  }

  private String sum(String expression) {
    return relations.dialect().sum(expression);
  }

  private void addWhere(BoundSql.Builder sql, String relation, String until, FunnelQuery query) {
    sql.add("FROM " + relations.from(relation) + " report");
    sql.add("\nWHERE org = ? AND pipeline_id = ? AND valid_from < ? AND valid_until >= ?");
    sql.bind(organization).bind(query.pipelineId()).bind(query.asOf()).bind(query.asOf());
    if (query.reportStart() != Long.MIN_VALUE) {
      sql.add(" AND " + until + " >= ?").bind(query.reportStart());
    }
    query.cohort().ifPresent(cohort -> addCohort(sql, cohort));
    query.users().ifPresent(users -> addUsers(sql, users));
    query.selection().ifPresent(selection -> addSelection(sql, selection));
  }

  private static void addCohort(BoundSql.Builder sql, TimeRange cohort) {
    if (!cohort.isStartUnbounded()) {
      sql.add(" AND created >= ?").bind(cohort.startSecond());
    }
    if (!cohort.isEndUnbounded()) {
      sql.add(" AND created < ?").bind(cohort.endSecond());
    }
  }

  private static void addUsers(BoundSql.Builder sql, Set<String> users) {
    if (users.size() <= MOST_LISTED_USERS) {
      sql.add(" AND user_id IN ").addList(users.stream().sorted().toList());
    }
  }

  private void addSelection(BoundSql.Builder sql, Selection selection) {
    Dialect dialect = relations.dialect();
    byte[] bits = dialect.bits(selection);
    sql.add(" AND " + dialect.isSelected()).bind(8L * bits.length).bind(bits);
  }
}
