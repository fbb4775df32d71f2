package org.opportunityfunnel.itests.bench;

/** Makes one row of rows of an opportunity that differ only in when they are valid. */
final class Stretches {
  private final VisitSink sink;
  private final VisitRow[] visits = new VisitRow[Seen.RANKS + 1];
  private EndingRow ending;

  Stretches(VisitSink sink) {
    this.sink = sink;
  }

  /** What follows in time; null if the opportunity is not at the stage then. */
  void visit(int stage, VisitRow next) {
    VisitRow last = visits[stage];
    if (last != null && next != null && next.from(last.validFrom()).equals(last.until(next))) {
      visits[stage] = last.until(next);
      return;
    }
    if (last != null) {
      sink.visit(last);
    }
    visits[stage] = next;
  }

  void ending(EndingRow next) {
    if (ending != null && next.from(ending.validFrom()).equals(ending.until(next))) {
      ending = ending.until(next);
      return;
    }
    if (ending != null) {
      sink.ending(ending);
    }
    ending = next;
  }

  void finish() {
    for (int stage = 0; stage < visits.length; stage++) {
      visit(stage, null);
    }
    if (ending != null) {
      sink.ending(ending);
    }
  }
}
