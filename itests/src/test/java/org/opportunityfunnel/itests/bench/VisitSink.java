package org.opportunityfunnel.itests.bench;

/** Takes the rows of peers. */
interface VisitSink {
  void visit(VisitRow row);

  void ending(EndingRow row);
}
