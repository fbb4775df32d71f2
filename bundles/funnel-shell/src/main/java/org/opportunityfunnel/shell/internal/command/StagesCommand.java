package org.opportunityfunnel.shell.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.shell.internal.funnel.ReportKind;
import org.opportunityfunnel.shell.internal.text.HeadingText;
import org.opportunityfunnel.shell.internal.text.SafeText;
import org.opportunityfunnel.shell.internal.text.StagesText;
import org.opportunityfunnel.shell.internal.text.TextStyle;
import org.opportunityfunnel.shell.internal.text.UserLabel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code funnel stages}. */
@Command(
    name = "stages",
    description =
        "The funnel: how many opportunities were at each stage, advanced, or were lost there, how"
            + " long it took, and what they are worth a year.")
final class StagesCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private ReportOptions options;

  StagesCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return new ReportRun(context, options)
        .run(ReportKind.STAGES, (reports, request) -> text(reports.stages(request)));
  }

  private List<String> text(StagesReport report) {
    TextStyle style = context.terminal().outStyle();
    StagesText stages = new StagesText(style);
    String currency = report.meta().currency();
    List<String> lines = new ArrayList<>(new HeadingText(style).lines(report.meta()));
    lines.add("");
    lines.addAll(stages.lines(report.aggregations(), currency));
    if (options.byUser()) {
      report
          .data()
          .forEach(
              user -> {
                lines.add("");
                String name = UserLabel.of(user.userId(), user.userName());
                lines.add(new SafeText(style).line(name, style.width()));
                lines.addAll(stages.lines(user.stages(), currency));
              });
    }
    return lines;
  }
}
