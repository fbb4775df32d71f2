package org.opportunityfunnel.itests.bench;

import java.util.Arrays;
import java.util.List;

/**
 * A history as it stood after its first entries, in one pipeline: report.md 3, for histories whose
 * times rise.
 */
final class Seen {
  static final int RANKS = 6;
  private static final int NEVER = VisitRow.NEVER;

  /** When each rank was reached, and at last won; never is never. */
  final int[] reached = new int[RANKS + 1];

  final boolean[] visited = new boolean[RANKS];
  int state;
  int ends = NEVER;

  private Seen() {}

  /** Null if it was never in the pipeline. */
  static Seen of(List<Stay> stays, int pipeline) {
    Stay[] in = stays.stream().filter(stay -> stay.pipeline() == pipeline).toArray(Stay[]::new);
    if (in.length == 0) {
      return null;
    }
    Seen seen = new Seen();
    seen.reach(in);
    seen.end(in, stays);
    return seen;
  }

  private void reach(Stay[] in) {
    Arrays.fill(reached, NEVER);
    for (Stay stay : in) {
      for (int rank = 0; rank <= stay.rank(); rank++) {
        if (reached[rank] == NEVER) {
          reached[rank] = stay.time();
          visited[rank] = rank == stay.rank();
        }
      }
    }
  }

  private void end(Stay[] in, List<Stay> stays) {
    Stay last = in[in.length - 1];
    switch (last.type()) {
      case WON -> {
        state = 1;
        ends = beginOfRun(in);
        Arrays.setAll(reached, rank -> reached[rank] == NEVER ? ends : reached[rank]);
      }
      case LOST -> {
        state = 2;
        ends = beginOfRun(in);
      }
      case ACTIVE -> {
        int after = stays.lastIndexOf(last) + 1;
        if (after < stays.size()) {
          state = 3;
          ends = stays.get(after).time();
        }
      }
    }
  }

  private static int beginOfRun(Stay[] in) {
    int i = in.length - 1;
    while (i > 0 && in[i - 1].type() == in[i].type()) {
      i--;
    }
    return in[i].time();
  }

  boolean isWon() {
    return state == 1;
  }

  /** 0 open, 1 advanced, 2 lost, 3 left. */
  int outcome(int rank) {
    return reached[rank + 1] != NEVER ? 1 : state;
  }

  int leaves(int rank) {
    return reached[rank + 1] != NEVER ? reached[rank + 1] : ends;
  }

  int seconds(int rank) {
    return reached[rank + 1] != NEVER ? reached[rank + 1] - reached[rank] : 0;
  }
}
