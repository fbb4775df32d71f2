package org.opportunityfunnel.close.internal.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a list was read. What was read is never needed again, so this is all that an interrupted
 * run keeps of a list.
 *
 * @param windows those that are left, the first being read; none at the end
 * @param skip how many records of the first window come before the next page
 * @param tail the IDs of the last records that were read: the next page must begin among them
 * @param seen the order of the first window
 */
public record Position(List<Window> windows, int skip, List<String> tail, Seen seen) {
  /** Before the first record. */
  public static final Position START =
      new Position(List.of(Window.ALL), 0, List.of(), Seen.NOTHING);

  static final Position END = new Position(List.of(), 0, List.of(), Seen.NOTHING);

  public Position {
    windows = List.copyOf(windows);
    tail = List.copyOf(tail);
  }

  /** Whether nothing is left to read. */
  public boolean isEnd() {
    return windows.isEmpty();
  }

  Window window() {
    return windows.get(0);
  }

  /** Further in the same window, or further back. */
  Position at(int newSkip, List<String> newTail, Seen newSeen) {
    return new Position(windows, newSkip, newTail, newSeen);
  }

  /** At the next window. */
  Position next() {
    return begin(List.of());
  }

  /**
   * At what is left of the window where its pages can't be asked for any further. Pages that are in
   * order have shown all of one end of it; else both halves are to be read.
   *
   * @return empty if it can't be made smaller: all that was seen is of one microsecond
   */
  Optional<Position> narrowed() {
    Window window = window();
    if (!seen.isAny()) {
      return Optional.empty();
    }
    if (seen.oldest() == seen.newest()) {
      return aroundOneMoment(window, seen.oldest());
    }
    if (seen.isRising()) {
      return Optional.of(begin(List.of(new Window(seen.newest(), window.until()))));
    }
    if (seen.isFalling()) {
      return Optional.of(begin(List.of(new Window(window.from(), seen.oldest() + 1))));
    }
    long middle = seen.oldest() + (seen.newest() - seen.oldest() + 1) / 2;
    return Optional.of(
        begin(List.of(new Window(window.from(), middle), new Window(middle, window.until()))));
  }

  private Optional<Position> aroundOneMoment(Window window, long moment) {
    List<Window> parts = new ArrayList<>();
    parts.add(new Window(moment, moment + 1));
    if (window.from() < moment) {
      parts.add(new Window(window.from(), moment));
    }
    if (window.until() > moment + 1) {
      parts.add(new Window(moment + 1, window.until()));
    }
    return parts.size() == 1 ? Optional.empty() : Optional.of(begin(parts));
  }

  private Position begin(List<Window> parts) {
    List<Window> left = new ArrayList<>(parts);
    left.addAll(windows.subList(1, windows.size()));
    return new Position(left, 0, List.of(), Seen.NOTHING);
  }
}
