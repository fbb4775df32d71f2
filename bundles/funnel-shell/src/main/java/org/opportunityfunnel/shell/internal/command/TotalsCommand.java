package org.opportunityfunnel.shell.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.opportunityfunnel.api.report.TotalsReport;
import org.opportunityfunnel.shell.internal.funnel.ReportKind;
import org.opportunityfunnel.shell.internal.text.HeadingText;
import org.opportunityfunnel.shell.internal.text.TextStyle;
import org.opportunityfunnel.shell.internal.text.TotalsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code funnel totals}. */
@Command(
    name = "totals",
    description = "The totals: win rate, time to win, value won, and sales velocity.")
final class TotalsCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private ReportOptions options;

  TotalsCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return new ReportRun(context, options)
        .run(ReportKind.TOTALS, (reports, request) -> text(reports.totals(request)));
  }

  private List<String> text(TotalsReport report) {
    TextStyle style = context.terminal().outStyle();
    TotalsText totals = new TotalsText(style);
    String currency = report.meta().currency();
    List<String> lines = new ArrayList<>(new HeadingText(style).lines(report.meta()));
    lines.add("");
    lines.addAll(totals.lines(report.aggregations(), currency));
    if (options.byUser()) {
      lines.add("");
      lines.addAll(totals.users(report.data(), currency));
    }
    return lines;
  }
}
