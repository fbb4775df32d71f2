package org.opportunityfunnel.engine.columnar.internal.sums;

import org.opportunityfunnel.engine.columnar.internal.columns.Group;
import org.opportunityfunnel.engine.columnar.internal.columns.Shape;
import org.opportunityfunnel.engine.columnar.internal.columns.State;

/**
 * What a row adds, which is the same for all rows of one shape of which a report sees as much: into
 * which lanes its amounts go, and into which the time from one of its columns to another. Filled
 * anew for other rows. Not thread-safe.
 */
final class Recipe {
  private final Lanes lanes;
  private final boolean withStages;
  private final int[] amounts;
  private final int[] times;
  private final int[] columns;
  private int amountCount;
  private int timeCount;
  private boolean won;
  private int endColumn;

  Recipe(Lanes lanes, boolean withStages) {
    this.lanes = lanes;
    this.withStages = withStages;
    // Where it ends, and for each stage that it begins there, or is skipped, or left so.
    this.amounts = new int[1 + 3 * lanes.active()];
    this.times = new int[lanes.active()];
    this.columns = new int[lanes.active() + 1];
  }

  /**
   * Says what rows of the group add.
   *
   * @param ahead how many of their steps are ahead of the report's start
   * @param seen how many of their times, steps and then the end, are before its end; at least 1
   */
  void of(Group group, int ahead, int seen) {
    Shape shape = group.shape();
    boolean ended = seen > shape.steps();
    int steps = ended ? shape.steps() : seen;
    won = ended && State.isWon(shape.state());
    amountCount = 0;
    timeCount = 0;
    if (won) {
      endColumn = group.endColumn();
      amounts[amountCount++] = lanes.won(shape.state() - State.WON);
    } else {
      int reached = steps == 0 ? 0 : shape.rank(steps - 1) + 1;
      amounts[amountCount++] = lanes.ended(reached, ended ? shape.state() : State.OPEN);
    }
    if (withStages) {
      addStages(group, steps, ahead);
    }
  }

  private void addStages(Group group, int steps, int ahead) {
    Shape shape = group.shape();
    if (steps == 0) {
      if (won) {
        addSkipped(0, lanes.active());
      }
      return;
    }
    int step = Math.max(0, ahead - 1);
    if (ahead > 0) {
      // They left the stages before this one ahead of the report.
      amounts[amountCount++] = lanes.late(shape.rank(step));
    } else {
      addSkipped(0, shape.rank(step));
    }
    columns[0] = group.column(step);
    for (int last = won ? steps : steps - 1; step < last; step++) {
      int rank = shape.rank(step);
      int toRank = step + 1 < steps ? shape.rank(step + 1) : lanes.active();
      times[timeCount++] = lanes.seconds(rank);
      columns[timeCount] = group.column(step + 1);
      if (toRank > rank + 1) {
        amounts[amountCount++] = lanes.indirect(rank);
        addSkipped(rank + 1, toRank);
      }
    }
  }

  private void addSkipped(int fromRank, int toRank) {
    for (int rank = fromRank; rank < toRank; rank++) {
      amounts[amountCount++] = lanes.skipped(rank);
    }
  }

  /** How many lanes get the amounts. */
  int amountCount() {
    return amountCount;
  }

  int amountLane(int number) {
    return amounts[number];
  }

  /** How many lanes get a time. */
  int timeCount() {
    return timeCount;
  }

  int timeLane(int number) {
    return times[number];
  }

  /** Where that time begins; it ends where the next one begins. */
  int column(int number) {
    return columns[number];
  }

  /** Whether the time from creation to end counts too. */
  boolean won() {
    return won;
  }

  /** Where the ends of those won are. */
  int endColumn() {
    return endColumn;
  }
}
