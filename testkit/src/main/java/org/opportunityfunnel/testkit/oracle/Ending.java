package org.opportunityfunnel.testkit.oracle;

import java.util.List;
import org.opportunityfunnel.api.model.StatusType;

/**
 * Report.md 3, "How it ended".
 *
 * @param end since 1970-01-01T00:00Z; the greatest long for infinity
 * @param wonStatusId the won stage; null unless it is won
 */
public record Ending(State state, long end, String wonStatusId) {

  /** How an opportunity ended. */
  public enum State {
    WON,
    LOST,
    LEFT,
    OPEN
  }

  /** The ending of a history as it was seen, at least one entry of which is in. */
  static Ending of(List<Entry> seen, Stages stages) {
    List<Entry> in = seen.stream().filter(stages::isIn).toList();
    // "Look at the last entry that is in."
    Entry last = in.get(in.size() - 1);
    StatusType type = stages.typeOf(last).orElseThrow();
    return switch (type) {
      // "It is won: state WON; … its won stage is that last entry's status."
      case WON -> new Ending(State.WON, startOfRun(in, type, stages), last.statusId());
      // "It is lost: state LOST, likewise with lost."
      case LOST -> new Ending(State.LOST, startOfRun(in, type, stages), null);
      case ACTIVE -> ofActive(seen, stages);
    };
  }

  /**
   * "end is the time of the first entry of the unbroken run of won entries (among entries that are
   * in) that it closes".
   */
  private static long startOfRun(List<Entry> in, StatusType type, Stages stages) {
    int first = in.size() - 1;
    while (first > 0 && stages.typeOf(in.get(first - 1)).orElseThrow() == type) {
      first--;
    }
    return in.get(first).second();
  }

  /**
   * "It is active, and the last entry of all is out: state LEFT; end is the time of the first out
   * entry after it. Else: state OPEN; end is infinity."
   */
  private static Ending ofActive(List<Entry> seen, Stages stages) {
    if (stages.isIn(seen.get(seen.size() - 1))) {
      return new Ending(State.OPEN, Seconds.NEVER, null);
    }
    int last = seen.size() - 1;
    while (!stages.isIn(seen.get(last))) {
      last--;
    }
    return new Ending(State.LEFT, seen.get(last + 1).second(), null);
  }
}
