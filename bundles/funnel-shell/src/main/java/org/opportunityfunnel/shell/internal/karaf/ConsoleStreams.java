package org.opportunityfunnel.shell.internal.karaf;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.IntPredicate;
import org.apache.felix.service.command.Process;

/**
 * The streams of one run of a command.
 *
 * @param isTty whether the stream of that number, 1 or 2, ends at the terminal and not in a pipe or
 *     a file
 */
record ConsoleStreams(InputStream in, PrintStream out, PrintStream err, IntPredicate isTty) {
  /** Those of the command that runs in this thread: Karaf puts them behind the system's. */
  static ConsoleStreams ofThisThread() {
    Process command = Process.Utils.current();
    return new ConsoleStreams(
        System.in, System.out, System.err, stream -> command != null && command.isTty(stream));
  }
}
