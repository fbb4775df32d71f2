package org.opportunityfunnel.engine.columnar.internal;

import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.engine.StageSums;
import org.opportunityfunnel.api.engine.TotalsSums;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.engine.columnar.internal.build.Layout;

/**
 * What reports over {@code [start, asOf)} say of one opportunity in pipeline P, as a short text:
 * its stages in order, each followed by {@code ~} if skipped; then by {@code >} and the seconds if
 * it advanced ({@code >>} if not directly), {@code x} if lost there, {@code <} if it left the
 * pipeline there, {@code .} if it is there; the won stage, followed by {@code +} and the seconds to
 * win; {@code lost} if it was never active. {@code -} if it is not in the report.
 */
final class PathText {
  private final Answers answers;
  private final long start;
  private final long asOf;

  private PathText(Answers answers, long start, long asOf) {
    this.answers = answers;
    this.start = start;
    this.asOf = asOf;
  }

  static String of(Layout layout, OpportunityHistory opportunity, long start, long asOf) {
    Answers answers = Answers.of(layout, Histories.catalog(1), List.of(opportunity));
    return new PathText(answers, start, asOf).text();
  }

  private String text() {
    List<UserStageSums> reached = stages(StageCounting.REACHED);
    if (reached.isEmpty()) {
      return answers.totals(Answers.query(start, asOf, StageCounting.REACHED)).isEmpty()
          ? "-"
          : "in the totals only";
    }
    List<String> words = new ArrayList<>();
    List<Status> active = Histories.P.statuses(StatusType.ACTIVE);
    for (int stage = 0; stage < active.size(); stage++) {
      if (reached.get(0).active().get(stage).count() == 1) {
        words.add(active.get(stage).id() + stage(stage, reached.get(0).active().get(stage)));
      }
    }
    addEnding(words, Histories.P, reached.get(0));
    return String.join(" ", words);
  }

  private String stage(int stage, StageSums reached) {
    StageSums visited = stages(StageCounting.VISITED).get(0).active().get(stage);
    StageSums direct = stages(StageCounting.DIRECT).get(0).active().get(stage);
    String skipped = visited.count() == 0 ? "~" : "";
    if (reached.advanced() == 1) {
      String arrow = visited.converted() > direct.converted() ? ">>" : ">";
      return skipped + arrow + (reached.timed() == 1 ? reached.secondsToAdvance() : "");
    }
    return skipped + (reached.lost() == 1 ? "x" : reached.left() == 1 ? "<" : ".");
  }

  private void addEnding(List<String> words, Pipeline pipeline, UserStageSums sums) {
    TotalsSums totals =
        answers.totals(Answers.query(start, asOf, StageCounting.VISITED)).get(0).sums();
    List<Status> won = pipeline.statuses(StatusType.WON);
    for (int stage = 0; stage < won.size(); stage++) {
      if (sums.won().get(stage).count() == 1) {
        words.add(won.get(stage).id() + "+" + totals.secondsToWin());
      }
    }
    if (words.isEmpty() && totals.complete() - totals.won() == 1) {
      words.add("lost");
    }
  }

  private List<UserStageSums> stages(StageCounting counting) {
    return answers.stages(Answers.query(start, asOf, counting));
  }
}
