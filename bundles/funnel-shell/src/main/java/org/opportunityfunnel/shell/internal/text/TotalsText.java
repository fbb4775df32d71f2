package org.opportunityfunnel.shell.internal.text;

import java.util.List;
import org.opportunityfunnel.api.report.TotalsMeasures;
import org.opportunityfunnel.api.report.TotalsReport.UserTotals;
import org.opportunityfunnel.shell.internal.text.TextTable.Align;

/** Writes the totals of a report: in short, in full, and by user. */
public final class TotalsText {
  private static final int LONGEST_NAME = 28;

  private final TextStyle style;
  private final SafeText safe;
  private final Figures figures;

  public TotalsText(TextStyle style) {
    this.style = style;
    this.safe = new SafeText(style);
    this.figures = new Figures(style);
  }

  /** Count, win rate, average time to win and sales velocity. */
  public List<String> summary(TotalsMeasures totals, String currency) {
    return Wrap.facts(
        List.of(
            figures.count(totals.count()) + " opportunities",
            "win rate "
                + figures.rate(totals.countWinRate())
                + " ("
                + figures.count(totals.countTotalWon())
                + " of "
                + figures.count(totals.countTotalComplete())
                + " won or lost)",
            "time to win " + figures.duration(totals.averageTimeToWin()),
            "sales velocity " + money(totals.salesVelocity(), currency) + " a day"),
        style);
  }

  /** Every measure on a line of its own. */
  public List<String> lines(TotalsMeasures totals, String currency) {
    TextTable table = new TextTable(Align.LEFT, Align.RIGHT);
    table.row("Opportunities", figures.count(totals.count()));
    table.row("Won or lost", figures.count(totals.countTotalComplete()));
    table.row("Won", figures.count(totals.countTotalWon()));
    table.row("Win rate", figures.rate(totals.countWinRate()));
    table.row("Value won or lost", money(totals.valueTotalComplete(), currency));
    table.row("Value won", money(totals.valueTotalWon(), currency));
    table.row("Win rate by value", figures.rate(totals.valueWinRate()));
    table.row("Time to win", figures.duration(totals.averageTimeToWin()));
    table.row("Average won", money(totals.averageValueAnnualizedPerWonOpportunity(), currency));
    table.row("Sales velocity a day", money(totals.salesVelocity(), currency));
    return table.lines();
  }

  /** One line a user, in the report's order. */
  public List<String> users(List<UserTotals> users, String currency) {
    TextTable table =
        new TextTable(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT);
    table.row(
        "User",
        "Count",
        "Won",
        "Win rate",
        "Time to win",
        currency == null ? "Value won" : "Value won " + safe.line(currency, 8));
    for (UserTotals user : users) {
      TotalsMeasures totals = user.totals();
      table.row(
          safe.line(UserLabel.of(user.userId(), user.userName()), LONGEST_NAME),
          figures.count(totals.count()),
          figures.count(totals.countTotalWon()),
          figures.rate(totals.countWinRate()),
          figures.duration(totals.averageTimeToWin()),
          figures.money(totals.valueTotalWon(), currency));
    }
    return table.lines();
  }

  private String money(long cents, String currency) {
    return figures.money(cents, currency) + (currency == null ? "" : " " + safe.line(currency, 8));
  }
}
