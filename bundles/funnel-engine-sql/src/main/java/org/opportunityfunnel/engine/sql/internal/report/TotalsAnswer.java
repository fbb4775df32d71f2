package org.opportunityfunnel.engine.sql.internal.report;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.TotalsSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;

/** Adds the rows of a totals report up, user by user. */
final class TotalsAnswer {
  private static final int LOST = 1;
  private static final int WON = 3;

  private static final class Tally {
    private BigInteger count = BigInteger.ZERO;
    private BigInteger complete = BigInteger.ZERO;
    private BigInteger won = BigInteger.ZERO;
    private BigInteger valueComplete = BigInteger.ZERO;
    private BigInteger valueWon = BigInteger.ZERO;
    private BigInteger secondsToWin = BigInteger.ZERO;

    TotalsSums sums() {
      return new TotalsSums(
          count.longValueExact(),
          complete.longValueExact(),
          won.longValueExact(),
          valueComplete.longValueExact(),
          valueWon.longValueExact(),
          secondsToWin.longValueExact());
    }
  }

  private final FunnelQuery query;
  private final Map<String, Tally> tallies = new HashMap<>();

  TotalsAnswer(FunnelQuery query) {
    this.query = query;
  }

  /** Takes the present row, unless nobody asks for its user. */
  void add(ResultSet row) throws SQLException {
    String user = row.getString("user_id");
    if (query.users().isPresent() && !query.users().get().contains(user)) {
      return;
    }
    SumRow.refuseUnvalued(row);
    Tally tally = tallies.computeIfAbsent(user, first -> new Tally());
    BigInteger number = SumRow.whole(row, "number");
    BigInteger value = SumRow.whole(row, "value");
    int state = row.getInt("outcome");
    tally.count = tally.count.add(number);
    if (state == WON || state == LOST) {
      tally.complete = tally.complete.add(number);
      tally.valueComplete = tally.valueComplete.add(value);
    }
    if (state == WON) {
      tally.won = tally.won.add(number);
      tally.valueWon = tally.valueWon.add(value);
      tally.secondsToWin = tally.secondsToWin.add(SumRow.whole(row, "seconds"));
    }
  }

  /** One entry a user; INVALID if a sum does not fit 64 bits. */
  List<UserTotalsSums> sums() {
    try {
      return tallies.entrySet().stream()
          .map(user -> new UserTotalsSums(user.getKey(), user.getValue().sums()))
          .toList();
    } catch (ArithmeticException overflow) {
      throw SumRow.tooLarge();
    }
  }
}
