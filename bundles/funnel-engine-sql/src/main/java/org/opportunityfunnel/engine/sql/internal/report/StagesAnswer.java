package org.opportunityfunnel.engine.sql.internal.report;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.engine.StageSums;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.WonSums;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.StatusType;

/** Adds the rows of a stages report up, user by user. */
final class StagesAnswer {
  private static final int OPEN = 0;
  private static final int ADVANCED = 1;
  private static final int LOST = 2;
  private static final int LEFT = 3;

  private final Pipeline pipeline;
  private final FunnelQuery query;
  private final Map<String, List<SumRow>> rows = new HashMap<>();

  StagesAnswer(Pipeline pipeline, FunnelQuery query) {
    this.pipeline = pipeline;
    this.query = query;
  }

  /** Takes the present row, unless nobody asks for its user. */
  void add(ResultSet row) throws SQLException {
    String user = row.getString("user_id");
    if (query.users().isEmpty() || query.users().get().contains(user)) {
      rows.computeIfAbsent(user, first -> new ArrayList<>()).add(SumRow.of(row));
    }
  }

  /** One entry a user; INVALID if a sum does not fit 64 bits. */
  List<UserStageSums> sums() {
    int active = pipeline.statuses(StatusType.ACTIVE).size();
    int won = pipeline.statuses(StatusType.WON).size();
    try {
      return rows.entrySet().stream()
          .map(user -> sums(user.getKey(), user.getValue(), active, won))
          .toList();
    } catch (ArithmeticException overflow) {
      throw SumRow.tooLarge();
    }
  }

  private UserStageSums sums(String userId, List<SumRow> own, int active, int won) {
    return new UserStageSums(
        userId,
        IntStream.range(0, active).mapToObj(k -> stage(at(own, ReportSql.VISITS, k))).toList(),
        IntStream.range(0, won).mapToObj(k -> won(at(own, ReportSql.ENDINGS, k))).toList());
  }

  private static List<SumRow> at(List<SumRow> rows, int kind, int place) {
    return rows.stream().filter(row -> row.kind() == kind && row.place() == place).toList();
  }

  private StageSums stage(List<SumRow> all) {
    List<SumRow> advanced = having(all, row -> row.outcome() == ADVANCED);
    List<SumRow> lost = having(all, row -> row.outcome() == LOST);
    List<SumRow> left = having(all, row -> row.outcome() == LEFT);
    List<SumRow> open = having(all, row -> row.outcome() == OPEN);
    List<SumRow> converted =
        query.counting() == StageCounting.DIRECT ? having(advanced, SumRow::nextVisited) : advanced;
    return new StageSums(
        sum(all, SumRow::number),
        sum(all, SumRow::value),
        sum(all, SumRow::expected),
        sum(converted, SumRow::number),
        sum(converted, SumRow::value),
        sum(converted, SumRow::expected),
        sum(advanced, SumRow::number),
        sum(advanced, SumRow::value),
        sum(lost, SumRow::number),
        sum(lost, SumRow::value),
        sum(left, SumRow::number),
        sum(left, SumRow::value),
        sum(open, SumRow::number),
        sum(open, SumRow::value),
        sum(advanced, SumRow::timed),
        sum(advanced, SumRow::seconds));
  }

  private static WonSums won(List<SumRow> won) {
    return new WonSums(
        sum(won, SumRow::number), sum(won, SumRow::value), sum(won, SumRow::expected));
  }

  private static List<SumRow> having(List<SumRow> rows, Predicate<SumRow> condition) {
    return rows.stream().filter(condition).toList();
  }

  private static long sum(List<SumRow> rows, Function<SumRow, BigInteger> what) {
    return rows.stream().map(what).reduce(BigInteger.ZERO, BigInteger::add).longValueExact();
  }
}
