package org.opportunityfunnel.engine.columnar.internal.build;

import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.engine.columnar.internal.columns.State;

/** Reads a history as one pipeline sees it (report.md 3): its steps and its state over time. */
final class PathReader {
  private Row row;
  private StatusType lastIn;
  private long runStart;
  private int state;
  private long end;

  /** Fills the row's path; at least one entry is in the pipeline. */
  void read(History history, int pipeline, Row into) {
    row = into;
    row.steps.clear();
    row.versions.clear();
    lastIn = null;
    state = State.OPEN;
    end = Long.MIN_VALUE;
    for (int i = 0; i < history.size(); i++) {
      StatusPlace place = history.place(i);
      if (place.pipeline() == pipeline) {
        enter(history.second(i), place);
      } else if (lastIn == StatusType.ACTIVE && state == State.OPEN) {
        become(State.LEFT, history.second(i), history.second(i));
      }
    }
  }

  private void enter(long second, StatusPlace place) {
    if (lastIn == null) {
      row.firstSeen = second;
    }
    if (place.type() != lastIn) {
      runStart = second;
      lastIn = place.type();
    }
    switch (place.type()) {
      case ACTIVE -> {
        if (row.steps.isEmpty() || place.order() > row.steps.lastCode()) {
          row.steps.add(second, place.order(), second);
        }
        become(State.OPEN, second, second);
      }
      case LOST -> become(State.LOST, runStart, second);
      case WON -> become(State.won(place.order()), runStart, second);
    }
  }

  private void become(int newState, long newEnd, long from) {
    if (same(newState, newEnd, state, end)) {
      return;
    }
    state = newState;
    end = newEnd;
    Timeline versions = row.versions;
    // No report can look between two entries of one second: only the later one is ever true.
    if (!versions.isEmpty() && versions.lastSecond() == from) {
      versions.removeLast();
    }
    boolean asBefore =
        versions.isEmpty()
            ? newState == State.OPEN
            : same(newState, newEnd, versions.lastCode(), versions.lastEnd());
    if (!asBefore) {
      versions.add(from, newState, newEnd);
    }
  }

  /** An open one has no end that could differ. */
  private static boolean same(int state, long end, int otherState, long otherEnd) {
    return state == otherState && (state == State.OPEN || end == otherEnd);
  }
}
