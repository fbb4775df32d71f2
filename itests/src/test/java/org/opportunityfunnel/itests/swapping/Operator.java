package org.opportunityfunnel.itests.swapping;

import org.opportunityfunnel.itests.harness.Await;
import org.opportunityfunnel.itests.harness.KarafProcess;

/** Types one command after the other into a console, each when the one before has ended. */
final class Operator {
  private final KarafProcess process;
  private int done;

  Operator(KarafProcess process) {
    this.process = process;
  }

  /** Runs the command to its end. */
  void run(String command) {
    done++;
    process.type(command);
    // What is typed is shown too; the number is only in what is printed.
    process.type("operation = " + done);
    process.type("echo ended-$operation");
    String end = "ended-" + done;
    Await.until("the end of " + command, () -> process.output().contains(end));
  }

  /** How many have run. */
  int done() {
    return done;
  }
}
