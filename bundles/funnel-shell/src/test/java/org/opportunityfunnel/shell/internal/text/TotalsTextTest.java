package org.opportunityfunnel.shell.internal.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.report.TotalsReport.UserTotals;

class TotalsTextTest {
  private static final List<UserTotals> USERS =
      List.of(
          new UserTotals("user_a", "Łucja Wiśniewska", Samples.totals()),
          new UserTotals("user_b", "محمد العلي", Samples.nothing()),
          new UserTotals("user_c", "李 伟", Samples.totals()),
          new UserTotals("user_gone", null, Samples.totals()),
          new UserTotals(null, null, Samples.nothing()));

  @Test
  void summary() {
    Golden.assertMatches(
        "totals-summary", new TotalsText(Samples.WIDE).summary(Samples.totals(), "USD"));
    Golden.assertMatches(
        "totals-summary-narrow", new TotalsText(Samples.NARROW).summary(Samples.totals(), "USD"));
    Golden.assertMatches(
        "totals-summary-nothing", new TotalsText(Samples.ASCII).summary(Samples.nothing(), null));
  }

  @Test
  void everyMeasure() {
    Golden.assertMatches(
        "totals-lines", new TotalsText(Samples.USUAL).lines(Samples.totals(), "KWD"));
    Golden.assertMatches(
        "totals-lines-nothing", new TotalsText(Samples.ASCII).lines(Samples.nothing(), null));
  }

  @Test
  void byUser() {
    Golden.assertMatches("totals-users", new TotalsText(Samples.USUAL).users(USERS, "USD"));
  }
}
